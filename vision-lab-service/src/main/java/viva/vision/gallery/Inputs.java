package viva.vision.gallery;

import java.util.List;
import viva.vision.demo.Input;
import viva.vision.picture.Frame;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** The inputs that several demos share. */
final class Inputs {
    private Inputs() {}

    /** One picture, built in or the user's own. The first sample is the default. */
    static Input picture(String... samples) {
        return new Input("picture", Text.of("图片", "Picture"), List.of(samples), true);
    }

    /** Two boxes that overlap, for pictures in which no true ones are known. */
    static List<PixelBox> agreedBoxes(Frame frame) {
        return List.of(box(frame, 0.15, 0.2, 0.5, 0.6), box(frame, 0.4, 0.4, 0.35, 0.35));
    }

    private static PixelBox box(Frame frame, double x, double y, double width, double height) {
        return new PixelBox((int) (x * frame.width()), (int) (y * frame.height()), Math.max(1, (int) (width * frame.width())),
                Math.max(1, (int) (height * frame.height())));
    }
}
