package viva.vision.inference;

import java.nio.FloatBuffer;

/**
 * A network bound to fixed input shapes, with memory for its inputs and outputs outside the heap. Write the input,
 * {@link #run}, read the output; nothing is copied in between, and a second run reuses the memory. Belongs to the
 * thread that made it; {@link #close} frees the memory, after which the buffers throw.
 */
public interface Binding extends AutoCloseable {
    /** The whole input as {@code float32}, in row-major order; positions are the caller's to set. */
    FloatBuffer input(String name);

    /** The whole output of the latest run, as {@link #input}. */
    FloatBuffer output(String name);

    Shape outputShape(String name);

    void run();

    @Override
    void close();
}
