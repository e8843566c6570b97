package viva.vision.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import viva.vision.metric.AveragePrecision.Area;
import viva.vision.metric.AveragePrecision.Found;
import viva.vision.metric.AveragePrecision.View;
import viva.vision.picture.PixelBox;

class AveragePrecisionTest {
    /** picture, then x y width height; F with its score is found, T is true. */
    private static final String BOXES = """
            T 1 399 119 26 29
            F 1 397 119 27 31 0.98
            T 1 48 114 32 22
            F 1 50 115 34 21 0.96
            T 1 334 189 58 61
            F 1 331 184 59 60 0.24
            F 1 335 192 62 62 0.76
            T 1 100 132 77 93
            F 1 96 126 74 87 0.55
            T 1 42 181 149 167
            F 1 39 189 148 171 0.33
            F 1 205 27 84 108 0.13
            F 1 8 216 10 64 0.31
            F 1 26 120 106 111 0.58
            T 2 322 50 14 30
            F 2 322 52 15 30 0.35
            T 2 361 25 22 23
            T 2 249 45 36 62
            F 2 250 50 40 61 0.73
            F 2 248 43 34 63 0.54
            T 2 303 77 95 91
            T 2 201 218 123 120
            F 2 199 215 129 120 0.53
            F 2 213 219 127 113 0.29
            F 2 46 53 72 13 0.52
            F 2 190 159 126 42 0.8
            F 2 247 213 44 108 0.28
            T 3 116 209 16 21
            F 3 116 210 16 18 0.45
            F 3 116 208 16 21 0.26
            T 3 19 131 21 21
            F 3 19 133 21 24 0.96
            T 3 266 44 64 51
            T 3 245 143 48 54
            F 3 243 141 50 53 0.22
            F 3 248 145 48 55 0.56
            T 3 292 249 144 164
            F 3 297 252 135 167 0.86
            F 3 299 242 45 18 0.07
            F 3 243 233 101 89 0.09
            F 3 10 153 29 133 0.13
            T 4 69 18 21 22
            T 4 188 188 27 28
            T 4 377 180 90 80
            F 4 381 168 84 87 0.29
            T 4 213 241 95 94
            T 4 7 159 160 170
            F 4 6 160 164 172 0.34
            F 4 131 225 116 94 0.54
            F 4 376 177 127 122 0.64
            F 4 277 21 142 141 0.08
            """;

    @Test
    void sixNumbersAreThoseOfPycocotools() {
        var views = views();

        // COCOeval of pycocotools 2.0 prints these for the boxes above.
        assertThat(AveragePrecision.overThresholds(views, Area.ALL)).isCloseTo(0.36033836032533273, within(1e-12));
        assertThat(AveragePrecision.curve(views, 0.5, Area.ALL).average()).isCloseTo(0.5593551836386645, within(1e-12));
        assertThat(AveragePrecision.curve(views, 0.75, Area.ALL).average()).isCloseTo(0.40667093025091977, within(1e-12));
        assertThat(AveragePrecision.overThresholds(views, Area.SMALL)).isCloseTo(0.3629290429042904, within(1e-12));
        assertThat(AveragePrecision.overThresholds(views, Area.MEDIUM)).isCloseTo(0.2972277227722772, within(1e-12));
        assertThat(AveragePrecision.overThresholds(views, Area.LARGE)).isCloseTo(0.5488448844884488, within(1e-12));
    }

    @Test
    void aRankingOfFourIsCountedByHand() {
        // Right, wrong, right, and one of three is never found: precision 1, 1/2, 2/3 at recall 1/3, 1/3, 2/3.
        var a = new PixelBox(0, 0, 50, 50);
        var b = new PixelBox(100, 0, 50, 50);
        var c = new PixelBox(200, 0, 50, 50);
        var views = List.of(new View(List.of(new Found(a, 0.9), new Found(a, 0.8), new Found(b, 0.7)), List.of(a, b, c)));

        var curve = AveragePrecision.curve(views, 0.5, Area.ALL);

        assertThat(curve.precision()).containsExactly(1, 0.5, 2 / 3.0);
        assertThat(curve.recall()).containsExactly(1 / 3.0, 1 / 3.0, 2 / 3.0);
        // 34 of the 101 recalls are at most 1/3, 33 more at most 2/3.
        assertThat(curve.average()).isCloseTo((34 + 33 * 2 / 3.0) / 101, within(1e-12));
    }

    @Test
    void nothingToFindHasNoAverage() {
        assertThat(AveragePrecision.overThresholds(List.of(new View(List.of(), List.of())), Area.ALL)).isNaN();
    }

    private static List<View> views() {
        var found = new ArrayList<List<Found>>();
        var truth = new ArrayList<List<PixelBox>>();
        for (var line : BOXES.lines().toList()) {
            var words = line.split(" ");
            int picture = Integer.parseInt(words[1]) - 1;
            while (found.size() <= picture) {
                found.add(new ArrayList<>());
                truth.add(new ArrayList<>());
            }
            var box = new PixelBox(Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]), Integer.parseInt(words[5]));
            if (words[0].equals("T")) {
                truth.get(picture).add(box);
            } else {
                found.get(picture).add(new Found(box, Double.parseDouble(words[6])));
            }
        }
        var views = new ArrayList<View>();
        for (int i = 0; i < found.size(); i++) {
            views.add(new View(found.get(i), truth.get(i)));
        }
        return views;
    }
}
