package viva.local;

/** Something that stops a command, in a sentence that says what to do. Shown without a stack trace. */
public final class Trouble extends RuntimeException {
    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
