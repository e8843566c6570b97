package viva.sandbox.run;

/**
 * One jail with one program in it, used once. Lines go in and come out; nothing else does but what the program prints.
 * Used by one thread at a time, save {@link #kill}.
 */
public interface Cell extends AutoCloseable {
    /** Version of the language, as the harness said when it was ready. */
    String version();

    /** Whether the program is still there. */
    boolean isReady();

    /** Sets what the coming exchanges may use together. The clocks start anew. */
    void allow(Limits limits);

    /** Sends a line and waits for one; ends the program when it exceeds what was allowed. */
    Reply ask(String line);

    /** What was used since {@link #allow}. */
    Usage usage();

    /**
     * What the program printed for its last answer, shortened to 64 KiB; invalid UTF-8 and control characters
     * replaced.
     */
    String printed();

    /** What the kernel says of the program. */
    KernelView view();

    /** Ends the program at once, from any thread; a pending {@link #ask} returns. */
    void kill();

    /** Ends the program and returns once nothing of it is left. */
    @Override
    void close();
}
