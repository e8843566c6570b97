/** The encoders in ONNX Runtime: {@link viva.grader.reading.onnx.EmbeddedModels} puts them together. */
package viva.grader.reading.onnx;
