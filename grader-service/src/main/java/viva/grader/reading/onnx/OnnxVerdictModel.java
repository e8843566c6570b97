package viva.grader.reading.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Wording;
import viva.grader.reading.Row;
import viva.grader.reading.Verdict;
import viva.grader.reading.VerdictModel;
import viva.grader.reading.WordPiece;

/**
 * A verdict model through ONNX Runtime: {@code int64[n]} ids, places, parts and said to {@code float32[p,4]} verdicts of p
 * claims. Its weights are stored in 8 bits and used as floats.
 */
final class OnnxVerdictModel implements VerdictModel, AutoCloseable {
    private static final double PLACES = 1e4;

    private final String name;
    private final WordPiece tokens;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ExecutorService pool;

    /** @param threads that one run uses; {@code pool} bounds how many runs go on at once */
    OnnxVerdictModel(ModelFile model, WordPiece tokens, OrtEnvironment environment, ExecutorService pool, int threads) throws OrtException {
        this.name = model.name() + " sha256:" + model.sha256();
        this.tokens = tokens;
        this.environment = environment;
        this.pool = pool;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Spinning would burn the cores the other services need.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Turns the weights to floats once, here; otherwise activations would be rounded too, and a run be slower.
            options.addConfigEntry("session.disable_quant_qdq", "1");
            this.session = environment.createSession(model.bytes(), options);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WordPiece tokens() {
        return tokens;
    }

    @Override
    public List<Verdict> read(Row row) {
        try {
            return pool.submit(() -> run(row)).get();
        } catch (ExecutionException e) {
            throw new GradingFailure.ExaminerAway("verdict model", new Wording("评分模型出错", "the verdict model failed"), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingFailure.ExaminerAway("verdict model", new Wording("评分被中断", "grading was interrupted"), e);
        }
    }

    private List<Verdict> run(Row row) throws OrtException {
        try (var ids = tensor(row.ids()); var places = tensor(row.places()); var parts = tensor(row.parts()); var said = tensor(row.said());
             var result = session.run(Map.of("ids", ids, "places", places, "parts", parts, "said", said), Set.of("verdicts"))) {
            return Arrays.stream((float[][]) result.get(0).getValue()).map(p -> new Verdict(rounded(p[0]), rounded(p[1]), rounded(p[2]), rounded(p[3]))).toList();
        }
    }

    /** Threads may add floats in another order; what they leave in the seventh place is cut off. */
    private static double rounded(float probability) {
        return Math.round(probability * PLACES) / PLACES;
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {values.length});
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
