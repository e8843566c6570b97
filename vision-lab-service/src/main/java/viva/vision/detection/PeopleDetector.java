package viva.vision.detection;

import java.util.List;
import viva.vision.picture.Frame;

/** Finds upright people, and says so of every window it looked at: nothing is suppressed or merged. */
public interface PeopleDetector {
    /** All windows it holds for a person, strongest first, at least about 70 pixels high. */
    List<Candidate> windows(Frame frame);
}
