/**
 * Neural networks as the demos see them. Reading order: {@link viva.vision.inference.Networks} (what is shipped, and
 * what it runs on), {@link viva.vision.inference.Network}, {@link viva.vision.inference.Binding} (one network at fixed
 * shapes, with its memory). The {@code onnx} package runs them with ONNX Runtime.
 */
package viva.vision.inference;
