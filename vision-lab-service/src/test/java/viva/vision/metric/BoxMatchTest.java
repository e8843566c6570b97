package viva.vision.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import viva.vision.picture.PixelBox;

class BoxMatchTest {
    private static final PixelBox ANN = new PixelBox(0, 0, 10, 20);
    private static final PixelBox BEN = new PixelBox(100, 0, 10, 20);

    @Test
    void aSecondBoxOnTheSamePersonIsADuplicateNotAFind() {
        var found = List.of(ANN, new PixelBox(1, 0, 10, 20), new PixelBox(50, 50, 10, 20));

        assertThat(BoxMatch.of(found, List.of(ANN, BEN), 0.5)).isEqualTo(new BoxMatch(1, 1, 1, 1));
    }

    @Test
    void nothingFoundMissesEverybody() {
        assertThat(BoxMatch.of(List.of(), List.of(ANN, BEN), 0.5)).isEqualTo(new BoxMatch(0, 0, 0, 2));
        assertThat(BoxMatch.of(List.of(ANN), List.of(), 0.5)).isEqualTo(new BoxMatch(0, 0, 1, 0));
    }
}
