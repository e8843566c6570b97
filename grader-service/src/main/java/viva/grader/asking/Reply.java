package viva.grader.asking;

import java.util.Objects;

/**
 * What a model replied.
 *
 * @param text   its content without any thinking; may be empty
 * @param tokens read and written, as the server counts; 0 where it does not say
 */
public record Reply(String text, Finish finish, long tokens) {
    public Reply {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(finish, "finish is null");
    }

    /** Why it ended. */
    public enum Finish {
        COMPLETE,
        /** At the limit of tokens. */
        CUT_OFF,
        /** By a filter of the server's, or for another reason. */
        WITHHELD
    }
}
