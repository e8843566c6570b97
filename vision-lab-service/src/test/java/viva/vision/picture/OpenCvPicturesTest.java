package viva.vision.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viva.vision.Lab;
import viva.vision.detection.opencv.HogPeopleDetector;

class OpenCvPicturesTest {
    @Test
    void pngComesBackAsItWas() {
        var frame = Fixtures.gradient(31, 17);

        assertThat(Lab.PICTURES.decode(Lab.PICTURES.encode(frame, Pictures.Encoding.PNG))).isEqualTo(frame);
    }

    @ParameterizedTest
    @EnumSource
    void encodingTwiceGivesTheSameBytes(Pictures.Encoding encoding) {
        var street = Lab.SAMPLES.find("street").orElseThrow().frame();

        assertThat(Lab.PICTURES.encode(street, encoding)).isEqualTo(Lab.PICTURES.encode(street, encoding));
    }

    @Test
    void shrinkingByHalfAveragesFourPixels() {
        var small = Lab.PICTURES.resize(Frame.of(2, 2, new byte[] {0, 10, 20, 4, 10, 20, 8, 10, 20, 12, 10, 20}), 1, 1);

        assertThat(small.at(0, 0, 0)).isEqualTo(6);
        assertThat(small.at(0, 0, 1)).isEqualTo(10);
        assertThat(small.at(0, 0, 2)).isEqualTo(20);
    }

    @Test
    void aLargePictureIsScaledDownToTheLongestSide() {
        for (var encoding : Pictures.Encoding.values()) {
            var large = Lab.PICTURES.encode(Canvas.blank(4000, 1000, Palette.SKY).frame(), encoding);

            var decoded = Lab.PICTURES.decode(large);

            assertThat(decoded.width()).isEqualTo(Pictures.LONGEST_SIDE);
            assertThat(decoded.height()).isEqualTo(400);
        }
    }

    @Test
    void aPhotographHeldSidewaysIsTurnedUpright() {
        // Given a picture, red on the left, and EXIF orientation 6: turn by 90 degrees clockwise to see it upright
        var lying = Canvas.blank(64, 32, Palette.BLUE).rectangle(0, 0, 32, 32, 0xff0000).frame();
        var photograph = withOrientation(Lab.PICTURES.encode(lying, Pictures.Encoding.JPEG), 6);

        // When
        var upright = Lab.PICTURES.decode(photograph);

        // Then it stands, and red is on top
        assertThat(upright.width()).isEqualTo(32);
        assertThat(upright.height()).isEqualTo(64);
        assertThat(upright.at(16, 8, 0)).isGreaterThan(200);
        assertThat(upright.at(16, 56, 0)).isLessThan(60);
    }

    /** Puts an APP1 segment with one EXIF tag (0x0112, orientation) behind the start marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nativeMemoryDoesNotGrowFromPictureToPicture() throws IOException {
        // Given a picture of 5.8 MB of pixels, and everything warm
        var encoded = Lab.PICTURES.encode(Fixtures.gradient(1600, 1200), Pictures.Encoding.JPEG);
        var detector = new HogPeopleDetector();
        var street = Lab.SAMPLES.find("street").orElseThrow().frame();
        for (int i = 0; i < 5; i++) {
            handle(encoded, detector, street);
        }
        long before = nativeMegabytes();

        // When: one leaked Mat a turn would be 115 MB and more
        for (int i = 0; i < 20; i++) {
            handle(encoded, detector, street);
        }

        // Then
        assertThat(nativeMegabytes() - before).isLessThan(60);
    }

    private static void handle(byte[] encoded, HogPeopleDetector detector, Frame street) {
        var frame = Lab.PICTURES.decode(encoded);
        Lab.PICTURES.encode(Lab.PICTURES.resize(frame, 320, 240), Pictures.Encoding.PNG);
        detector.windows(street.crop(new PixelBox(0, 150, 200, 250)));
    }

    /** Resident memory less the committed heap, so that the collector's moods do not count. */
    private static long nativeMegabytes() throws IOException {
        var resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow().replaceAll("\\D", "");
        return Long.parseLong(resident) / 1024 - Runtime.getRuntime().totalMemory() / 1024 / 1024;
    }
}
