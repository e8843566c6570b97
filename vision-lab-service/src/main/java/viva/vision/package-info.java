/**
 * The vision lab: the handbook's ideas as runnable demos. A request meets {@code demo.grpc}, then {@code demo} (check
 * the parameters, take a lane, run, report), then one class of {@code gallery}, which uses {@code picture},
 * {@code detection}, {@code inference} and {@code metric}. Sub-packages named after a technology ({@code opencv},
 * {@code onnx}, {@code grpc}) hold all code that touches it; everything else needs the JDK alone.
 */
package viva.vision;
