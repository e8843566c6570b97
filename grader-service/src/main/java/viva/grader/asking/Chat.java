package viva.grader.asking;

/** A language model that can be asked. */
public interface Chat {
    /** The model's name, as its server knows it. */
    String model();

    /** Where it is asked and in which protocol, e.g. {@code localhost:11434 (Ollama 0.12.3)}; holds no secret. */
    String place();

    ReplyFormat format();

    /**
     * Asks once. Blocks; interrupting the thread ends the call.
     *
     * @param sample number of the sample, from 0; the seed, where the server takes one
     * @throws AskingFailure when there is no reply
     */
    Reply ask(Prompt prompt, int sample) throws InterruptedException;
}
