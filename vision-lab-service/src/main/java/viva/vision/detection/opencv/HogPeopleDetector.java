package viva.vision.detection.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.objdetect.HOGDescriptor;
import viva.vision.detection.Candidate;
import viva.vision.detection.PeopleDetector;
import viva.vision.picture.Frame;
import viva.vision.picture.PixelBox;
import viva.vision.picture.opencv.Mats;
import viva.vision.picture.opencv.OpenCvPictures;

/**
 * Histograms of oriented gradients and a linear classifier over a sliding window of 64 x 128 pixels at many scales
 * (Dalal and Triggs, CVPR 2005), with the weights that ship inside OpenCV. OpenCV would merge the windows; here it
 * must not.
 */
public final class HogPeopleDetector implements PeopleDetector {
    /** A margin a little below the classifier's own border keeps the weak windows that a score threshold can drop. */
    private static final double LEAST_MARGIN = -0.4;
    private static final Size STRIDE = new Size(8, 8);
    private static final Size PADDING = new Size(16, 16);
    private static final double SCALE_STEP = 1.06;
    private static final double NO_MERGING = 0;
    /** The strongest are enough to show; suppression costs their square. */
    private static final int MOST = 400;

    private final HOGDescriptor hog = new HOGDescriptor();

    public HogPeopleDetector() {
        try (var mats = new Mats()) {
            hog.setSVMDetector(mats.own(HOGDescriptor.getDefaultPeopleDetector()));
        }
    }

    /** The score is the logistic of twice the classifier's margin: 0.5 at its border, not a calibrated probability. */
    @Override
    public List<Candidate> windows(Frame frame) {
        if (frame.width() < 64 || frame.height() < 128) {
            return List.of();
        }
        try (var mats = new Mats()) {
            var boxes = mats.own(new MatOfRect());
            var margins = mats.own(new MatOfDouble());
            hog.detectMultiScale(OpenCvPictures.bgrOf(mats, frame), boxes, margins, LEAST_MARGIN, STRIDE, PADDING,
                    SCALE_STEP, NO_MERGING, false);
            if (boxes.empty()) {
                return List.of();
            }
            var rectangles = boxes.toArray();
            var weights = margins.toArray();
            var found = new ArrayList<Candidate>();
            for (int i = 0; i < rectangles.length; i++) {
                found.add(new Candidate(person(rectangles[i]), 1 / (1 + Math.exp(-2 * weights[i]))));
            }
            // OpenCV's order depends on its threads; a total order makes a run repeat exactly.
            found.sort(Comparator.comparingDouble(Candidate::score).reversed()
                    .thenComparingInt(c -> c.box().x()).thenComparingInt(c -> c.box().y()).thenComparingInt(c -> c.box().width()));
            return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
        }
    }

    /** Training windows had 16 pixels of ground above and below a person 96 pixels high, and more at the sides. */
    private static PixelBox person(Rect window) {
        return new PixelBox((int) Math.round(window.x + 0.2 * window.width), (int) Math.round(window.y + 0.125 * window.height),
                (int) Math.round(0.6 * window.width), (int) Math.round(0.75 * window.height));
    }
}
