package viva.vision.inference.onnx;

/** Which execution provider to use. */
public enum ProviderChoice {
    /** CUDA where it can be had, else the CPU. */
    AUTO,
    CPU,
    /** CUDA or no start at all. */
    CUDA
}
