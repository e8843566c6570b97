package viva.vision.gallery;

import java.util.List;
import viva.vision.demo.Input;
import viva.vision.words.Text;

/** The inputs that several demos share. */
final class Inputs {
    private Inputs() {}

    /** One picture, built in or the user's own. The first sample is the default. */
    static Input picture(String... samples) {
        return new Input("picture", Text.of("图片", "Picture"), List.of(samples), true);
    }
}
