package viva.vision.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import viva.vision.Lab;
import viva.vision.picture.PictureHeader.Format;
import viva.vision.picture.opencv.Mats;
import viva.vision.picture.opencv.OpenCvPictures;

/** Headers of files that another library wrote, and of files that nobody should have written. */
class PictureHeaderTest {
    @Test
    void everyFormatTellsItsSize() {
        assertThat(PictureHeader.of(encoded(".jpg"))).isEqualTo(new PictureHeader(Format.JPEG, 37, 21));
        assertThat(PictureHeader.of(encoded(".png"))).isEqualTo(new PictureHeader(Format.PNG, 37, 21));
        assertThat(PictureHeader.of(encoded(".bmp"))).isEqualTo(new PictureHeader(Format.BMP, 37, 21));
        assertThat(PictureHeader.of(encoded(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 80)))
                .isEqualTo(new PictureHeader(Format.WEBP, 37, 21));
        assertThat(PictureHeader.of(encoded(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 101))) // lossless
                .isEqualTo(new PictureHeader(Format.WEBP, 37, 21));
    }

    @Test
    void aBombIsRefusedByItsHeaderAlone() {
        var bomb = encoded(".png");
        // Width and height of 65535: 12.9 GB once decoded.
        Arrays.fill(bomb, 16, 24, (byte) 0);
        bomb[18] = bomb[19] = bomb[22] = bomb[23] = (byte) 0xff;

        assertThatThrownBy(() -> Lab.PICTURES.decode(bomb)).isInstanceOf(UnreadablePicture.class)
                .hasMessage("has 65535 x 65535 pixels; at most 40 megapixels are read");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> PictureHeader.of(new byte[0])).isInstanceOf(UnreadablePicture.class);
        assertThatThrownBy(() -> PictureHeader.of(new byte[PictureHeader.LARGEST_UPLOAD_BYTES + 1]))
                .isInstanceOf(UnreadablePicture.class).hasMessageContaining("at most 8388608");
    }

    @Test
    void fileNegativeOrZeroSizesAreRefused() {
        var png = encoded(".png");
        png[16] = (byte) 0x80;
        var bmp = encoded(".bmp");
        Arrays.fill(bmp, 22, 26, (byte) 0);

        assertThatThrownBy(() -> PictureHeader.of(png)).isInstanceOf(UnreadablePicture.class);
        assertThatThrownBy(() -> PictureHeader.of(bmp)).isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void aFileCutOffAnywhereIsReadOrRefusedButNeverBreaksTheReader() {
        for (var suffix : List.of(".jpg", ".png", ".bmp", ".webp")) {
            var whole = encoded(suffix);
            for (int length = 0; length < whole.length; length += 1 + length / 8) {
                assertReadOrRefused(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void aFileWithFlippedBytesIsReadOrRefusedButNeverBreaksTheReader() {
        var random = new Random(11);
        for (var suffix : List.of(".jpg", ".png", ".bmp", ".webp")) {
            for (int trial = 0; trial < 150; trial++) {
                var bytes = encoded(suffix);
                for (int flips = 0; flips < 6; flips++) {
                    bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt();
                }
                assertReadOrRefused(bytes);
            }
        }
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            assertThat(Lab.PICTURES.decode(bytes).width()).isPositive();
        } catch (UnreadablePicture refused) {
            assertThat(refused).hasMessageMatching("(has|is|cannot) .+");
        }
    }

    private static byte[] encoded(String suffix, int... settings) {
        try (var mats = new Mats()) {
            assertThat(Lab.PICTURES).isNotNull();
            var bytes = mats.own(new MatOfByte());
            Imgcodecs.imencode(suffix, OpenCvPictures.bgrOf(mats, Fixtures.gradient(37, 21)), bytes, mats.own(new MatOfInt(settings)));
            return bytes.toArray();
        }
    }
}
