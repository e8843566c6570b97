package viva.grader.reading.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Language;
import viva.grader.grading.Wording;
import viva.grader.reading.Encoder;
import viva.grader.reading.TokenVectors;
import viva.grader.reading.WordPiece;

/**
 * bge-small v1.5 (int8) through ONNX Runtime: {@code int64[1,n]} ids to {@code float32[1,n,d]} vectors. One text a run:
 * the int8 graph scales its activations by the largest of the whole batch, so a batch would change a text's vectors.
 */
final class OnnxEncoder implements Encoder, AutoCloseable {
    private static final int LONGEST = 512;

    private final Language language;
    private final String model;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ExecutorService pool;

    OnnxEncoder(Language language, ModelFile model, WordPiece tokenizer, OrtEnvironment environment, ExecutorService pool)
            throws OrtException {
        this.language = language;
        this.model = model.name() + " sha256:" + model.sha256();
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.pool = pool;
        try (var options = new OrtSession.SessionOptions()) {
            // The pool is the parallelism; spinning would burn the cores the other services need.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(model.bytes(), options);
        }
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<TokenVectors> encode(List<String> texts) {
        try {
            var results = pool.invokeAll(texts.stream().<Callable<TokenVectors>>map(t -> () -> encode(t)).toList());
            return results.stream().map(f -> {
                try {
                    return f.get();
                } catch (ExecutionException e) {
                    throw broken(e.getCause());
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
            }).toList();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private TokenVectors encode(String text) throws OrtException {
        var pieces = tokenizer.pieces(text, LONGEST);
        var ids = new long[1][pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            ids[0][i] = pieces.get(i).id();
        }
        var mask = new long[1][pieces.size()];
        Arrays.fill(mask[0], 1);
        try (var idTensor = OnnxTensor.createTensor(environment, ids);
             var maskTensor = OnnxTensor.createTensor(environment, mask);
             var typeTensor = OnnxTensor.createTensor(environment, new long[1][pieces.size()]);
             var result = session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return new TokenVectors(pieces, ((float[][][]) result.get(0).getValue())[0]);
        }
    }

    private static GradingFailure.ExaminerAway broken(Throwable cause) {
        return new GradingFailure.ExaminerAway("encoder", new Wording("编码器出错", "the sentence encoder failed"), cause);
    }

    private static GradingFailure.ExaminerAway interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new GradingFailure.ExaminerAway("encoder", new Wording("评分被中断", "grading was interrupted"), e);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
