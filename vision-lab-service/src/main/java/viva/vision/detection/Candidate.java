package viva.vision.detection;

import viva.vision.picture.PixelBox;

/** A box that may hold an object. @param score how sure the detector is, 0..1 */
public record Candidate(PixelBox box, double score) {
    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score of " + score + " is not within 0..1");
        }
    }

    Candidate rescored(double newScore) {
        return new Candidate(box, newScore);
    }
}
