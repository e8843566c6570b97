package viva.vision.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void everySampleIsDrawnTheSameAgain() {
        for (var name : new Samples().names()) {
            assertThat(new Samples().find(name)).isEqualTo(new Samples().find(name)).isPresent();
        }
    }

    @Test
    void thePeopleOfTheStreetLieWithinThePicture() {
        var street = new Samples().find("street").orElseThrow();

        assertThat(street.people()).hasSize(7).allSatisfy(b -> {
            assertThat(b.x()).isNotNegative();
            assertThat(b.right()).isLessThanOrEqualTo(street.frame().width());
            assertThat(b.bottom()).isLessThanOrEqualTo(street.frame().height());
        });
    }

    @Test
    void anUnknownNameIsNoSample() {
        assertThat(new Samples().find("lena")).isEmpty();
    }

    @Test
    void anOutlineColoursItsEdgeAndNothingElse() {
        var drawn = Canvas.blank(6, 6, Palette.BLACK).outline(new PixelBox(1, 1, 4, 4), 1, Palette.WHITE).frame();

        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 6; x++) {
                boolean inBox = x >= 1 && x <= 4 && y >= 1 && y <= 4;
                boolean inside = x >= 2 && x <= 3 && y >= 2 && y <= 3;
                assertThat(drawn.at(x, y, 0)).isEqualTo(inBox && !inside ? 255 : 0);
            }
        }
    }
}
