package viva.vision.picture;

import java.util.List;
import viva.vision.words.Text;

/**
 * A built-in picture, drawn by our own code.
 *
 * @param name    kebab-case, e.g. {@code street}
 * @param people  boxes of the people drawn in it, so that a demo can count its mistakes
 * @param shows   what is to be seen, for those who cannot see it
 */
public record Sample(String name, Frame frame, List<PixelBox> people, Text shows) {
    public Sample {
        people = List.copyOf(people);
    }
}
