package viva.grader.reading;

import java.util.List;
import viva.grader.grading.Language;

/** A sentence encoder that gives a vector for every piece of a text, each seen in the context of the whole text. */
public interface Encoder {
    Language language();

    /** File name with the sha256 of the model, for receipts. */
    String model();

    /**
     * Encodes texts, each by itself: a text's vectors do not depend on the others. Pieces beyond the model's 512 are cut.
     * Blocks; the work is spread over a bounded pool.
     */
    List<TokenVectors> encode(List<String> texts);
}
