package viva.grader.asking;

import java.time.Duration;

/** How a language model is asked. */
public interface Limits {
    /** Points one call asks about. One agrees best with people; more is cheaper. */
    int pointsACall();

    /** Calls at once, over all answers. */
    int atOnce();

    /** How often each point is asked about; odd. The majority counts. */
    int samples();

    /** Tries of a call that the server was too busy for. */
    int tries();

    /** Pause after the first such try; doubles, with jitter, unless the server says how long. */
    Duration pause();

    /** One call. */
    Duration callTimeout();

    /** All calls for an answer. */
    Duration answerTimeout();

    /** Tokens the model can hold, prompt and reply together. */
    int contextTokens();

    /** Tokens a reply may have. */
    int replyTokens();

    /** Above this difference from the embedded examiner's score, of 10, a person should look. */
    double apart();

    /** Above this share of the weight with opposite findings, 0 to 1, a person should look. */
    double opposed();
}
