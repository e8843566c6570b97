package viva.vision.inference.onnx;

import ai.onnxruntime.OrtException;

/** ONNX Runtime refused what we asked of it: a bug of ours or a broken installation, never the caller's fault. */
final class OnnxFailure extends RuntimeException {
    OnnxFailure(String doing, OrtException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
