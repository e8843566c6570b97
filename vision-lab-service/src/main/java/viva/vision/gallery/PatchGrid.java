package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.PixelBox;

/**
 * A square picture cut into patches, row by row, as ViT does: {@code floor(side / patch)} in each direction; pixels
 * left over at the right and bottom are dropped.
 *
 * @param picture {@code side} x {@code side}
 * @param patch   side of a patch in pixels
 */
record PatchGrid(Frame picture, int patch) {
    int perSide() {
        return picture.width() / patch;
    }

    int count() {
        return perSide() * perSide();
    }

    /** Pixels along each side that belong to no patch. */
    int leftOver() {
        return picture.width() % patch;
    }

    /** Numbers of one flattened patch: {@code patch² · 3}. */
    int flattened() {
        return patch * patch * 3;
    }

    PixelBox box(int index) {
        return new PixelBox(index % perSide() * patch, index / perSide() * patch, patch, patch);
    }

    /** The patches as rows of {@code float64[count, patch² · 3]}, values 0..1. */
    double[][] vectors() {
        var vectors = new double[count()][flattened()];
        for (int i = 0; i < vectors.length; i++) {
            var box = box(i);
            int at = 0;
            for (int y = box.y(); y < box.bottom(); y++) {
                for (int x = box.x(); x < box.right(); x++) {
                    for (int channel = 0; channel < 3; channel++) {
                        vectors[i][at++] = picture.at(x, y, channel) / 255.0;
                    }
                }
            }
        }
        return vectors;
    }

    /** A random order of the patches; the same for the same seed. */
    List<Integer> shuffled(long seed) {
        var order = new ArrayList<>(IntStream.range(0, count()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** The picture with its grid, one patch marked. */
    Frame drawn(int marked) {
        var canvas = Canvas.on(picture);
        for (int i = 0; i < count(); i++) {
            canvas.outline(box(i), 1, Palette.WHITE, 0.55);
        }
        return canvas.outline(box(marked), Math.max(2, patch / 6), Palette.VERMILION).frame();
    }

    /** Patch {@code order[i]} at place i. */
    Frame reordered(List<Integer> order) {
        var canvas = Canvas.blank(perSide() * patch, perSide() * patch, Palette.BLACK);
        for (int i = 0; i < count(); i++) {
            var place = box(i);
            canvas.paste(picture.crop(box(order.get(i))), place.x(), place.y());
        }
        return canvas.frame();
    }
}
