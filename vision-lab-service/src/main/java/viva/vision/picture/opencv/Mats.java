package viva.vision.picture.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Owns the Mats of one piece of work and releases them all at its end, whatever happens. Pixels of a Mat lie outside
 * the heap and the collector does not see how large they are (opencv #22260), so no Mat is left to it.
 */
public final class Mats implements AutoCloseable {
    private final List<Mat> owned = new ArrayList<>();

    public <M extends Mat> M own(M mat) {
        owned.add(mat);
        return mat;
    }

    public Mat fresh() {
        return own(new Mat());
    }

    @Override
    public void close() {
        owned.forEach(Mat::release);
    }
}
