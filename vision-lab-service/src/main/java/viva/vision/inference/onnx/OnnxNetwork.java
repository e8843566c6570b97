package viva.vision.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import viva.vision.inference.Binding;
import viva.vision.inference.Network;
import viva.vision.inference.Shape;

/** One session; {@code run} is safe for many threads. */
final class OnnxNetwork implements Network, AutoCloseable {
    private final String name;
    private final String sha256;
    private final String provider;
    private final OrtEnvironment environment;
    private final OrtSession session;

    OnnxNetwork(String name, String sha256, String provider, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.sha256 = sha256;
        this.provider = provider;
        this.environment = environment;
        this.session = session;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Binding bind(Map<String, Shape> inputs) {
        if (!session.getInputNames().equals(inputs.keySet())) {
            throw new IllegalArgumentException(name + " has the inputs " + session.getInputNames() + ", not " + inputs.keySet());
        }
        return new OnnxBinding(name, environment, session, inputs);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxFailure("cannot close " + name, e);
        }
    }
}
