package viva.gateway.lab.rest;

import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.vision.v1.Artefact;
import viva.vision.v1.Image;
import viva.vision.v1.Plot;
import viva.vision.v1.Series;
import viva.vision.v1.Table;
import viva.vision.v1.TableRow;

/** One thing a run shows. @param kind says which one of the last five fields there is */
record ArtefactJson(String id, TextJson title, TextJson caption, String kind, ImageJson image, PlotJson plot,
                    TableJson table, TextJson text, NumberJson number) {
    static ArtefactJson of(Artefact a) {
        return switch (a.getContentCase()) {
            case IMAGE -> of(a, "image", ImageJson.of(a.getImage()), null, null, null, null);
            case PLOT -> of(a, "plot", null, PlotJson.of(a.getPlot()), null, null, null);
            case TABLE -> of(a, "table", null, null, TableJson.of(a.getTable()), null, null);
            case TEXT -> of(a, "text", null, null, null, TextJson.of(a.getText()), null);
            case NUMBER -> of(a, "number", null, null, null, null,
                    new NumberJson(a.getNumber().getValue(), Units.orNull(a.getNumber().getUnit()), a.getNumber().getDigits()));
            case CONTENT_NOT_SET -> throw new IllegalStateException("the artefact " + a.getId() + " has no content");
        };
    }

    private static ArtefactJson of(Artefact a, String kind, ImageJson image, PlotJson plot, TableJson table,
                                   TextJson text, NumberJson number) {
        return new ArtefactJson(a.getId(), TextJson.of(a.getTitle()), TextJson.orNull(a.getCaption()), kind, image, plot,
                table, text, number);
    }

    /** @param data the encoded picture, in base64; @param width in pixels; @param height in pixels */
    record ImageJson(String mediaType, byte[] data, int width, int height, TextJson alternative) {
        static ImageJson of(Image image) {
            return new ImageJson(image.getMediaType(), image.getData().toByteArray(), image.getWidth(), image.getHeight(),
                    TextJson.of(image.getAlternative()));
        }
    }

    record PlotJson(String kind, TextJson xLabel, TextJson yLabel, List<SeriesJson> series) {
        static PlotJson of(Plot plot) {
            return new PlotJson(Units.name(plot.getKind(), "KIND_"), TextJson.of(plot.getXLabel()),
                    TextJson.of(plot.getYLabel()), plot.getSeriesList().stream().map(SeriesJson::of).toList());
        }
    }

    record SeriesJson(TextJson name, List<Double> x, List<Double> y) {
        static SeriesJson of(Series series) {
            return new SeriesJson(TextJson.of(series.getName()), series.getXList(), series.getYList());
        }
    }

    record TableJson(List<TextJson> columns, List<List<String>> rows) {
        static TableJson of(Table table) {
            return new TableJson(TextJson.all(table.getColumnsList()),
                    table.getRowsList().stream().map(TableRow::getCellsList).<List<String>>map(List::copyOf).toList());
        }
    }

    /** @param digits after the decimal point */
    record NumberJson(double value, String unit, int digits) {}
}
