package viva.vision.demo;

import java.util.List;
import viva.vision.picture.Frame;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** One thing a run shows. The id is one of the demo's declared outputs; a caption may be {@link Text#NONE}. */
public sealed interface Artefact {
    String id();

    Text title();

    Text caption();

    /** @param alternative says what the picture shows, for those who cannot see it */
    record ImageArtefact(String id, Text title, Text caption, Frame picture, Pictures.Encoding encoding, Text alternative)
            implements Artefact {}

    /** Series over one axis; labels carry their unit. For a {@link Drawing#HEATMAP} the series are rows. */
    record PlotArtefact(String id, Text title, Text caption, Drawing drawing, Text xLabel, Text yLabel, List<Series> series)
            implements Artefact {
        public enum Drawing { LINE, BAR, SCATTER, HEATMAP }

        public PlotArtefact {
            series = List.copyOf(series);
        }
    }

    /** Cells are numbers and signs that read the same in both languages; rows are as long as the headings. */
    record TableArtefact(String id, Text title, Text caption, List<Text> columns, List<List<String>> rows)
            implements Artefact {
        public TableArtefact {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("table " + id + " has a row of " + row.size() + " cells for "
                            + columns.size() + " columns");
                }
            }
        }
    }

    /** Markdown with LaTeX between {@code $}. */
    record TextArtefact(String id, Text title, Text caption, Text markdown) implements Artefact {}

    /** @param unit e.g. {@code ms}, empty for none; @param digits after the decimal point */
    record NumberArtefact(String id, Text title, Text caption, double value, String unit, int digits) implements Artefact {}
}
