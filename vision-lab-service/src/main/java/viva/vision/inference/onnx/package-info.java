/** Networks through ONNX Runtime: sessions shared, one thread each, memory bound and freed by hand. */
package viva.vision.inference.onnx;
