package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.words.Text;

/** The numbers of a plot as a table, for plots whose series share their x. */
final class SameTable {
    private SameTable() {}

    /** @param xDigits after the decimal point, of x; @param yDigits of y */
    static TableArtefact of(String id, PlotArtefact plot, int xDigits, int yDigits) {
        var columns = new ArrayList<>(List.of(plot.xLabel()));
        plot.series().forEach(s -> columns.add(s.name()));
        var xs = plot.series().getFirst().x();
        var rows = IntStream.range(0, xs.size()).mapToObj(i -> {
            var row = new ArrayList<>(List.of(rounded(xs.get(i), xDigits)));
            plot.series().forEach(s -> row.add(rounded(s.y().get(i), yDigits)));
            return List.copyOf(row);
        }).toList();
        return new TableArtefact(id, plot.title(), Text.of("上图的数值。", "The numbers of the plot."), columns, rows);
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
