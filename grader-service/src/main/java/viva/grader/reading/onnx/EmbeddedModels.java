package viva.grader.reading.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import viva.grader.grading.Language;
import viva.grader.reading.Calibration;
import viva.grader.reading.EmbeddedExaminer;
import viva.grader.reading.Encoder;
import viva.grader.reading.Idf;
import viva.grader.reading.VerdictModel;
import viva.grader.reading.WordPiece;

/**
 * The embedded examiner with everything it needs from the class path: two encoders (out of the LangChain4j jars), two
 * verdict models of our own, the idf table, the calibration.
 */
public final class EmbeddedModels implements AutoCloseable {
    private static final String CALIBRATION = "reading/calibration.json";
    private static final String MODELS = "reading/";
    private static final String IDF = "reading/idf.tsv";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final NativeFolder natives;
    private final ExecutorService pool;
    private final Map<Language, Encoder> encoders = new EnumMap<>(Language.class);
    private final Map<Language, VerdictModel> models = new EnumMap<>(Language.class);
    private final EmbeddedExaminer examiner;

    /** @param threads encoding at once, at least 1 */
    public EmbeddedModels(int threads) {
        this.natives = NativeFolder.open();
        // Native calls would pin a virtual thread to its carrier: they get a bounded pool of their own.
        this.pool = Executors.newFixedThreadPool(threads, daemons());
        var environment = OrtEnvironment.getEnvironment();
        var chinese = CompletableFuture.supplyAsync(() -> load(Language.ZH, "bge-small-zh-v1.5-q", environment), pool);
        var english = CompletableFuture.supplyAsync(() -> load(Language.EN, "bge-small-en-v1.5-q", environment), pool);
        var chineseVerdicts = CompletableFuture.supplyAsync(() -> verdicts("zh", environment, threads), pool);
        var englishVerdicts = CompletableFuture.supplyAsync(() -> verdicts("en", environment, threads), pool);
        encoders.put(Language.ZH, chinese.join());
        encoders.put(Language.EN, english.join());
        models.put(Language.ZH, chineseVerdicts.join());
        models.put(Language.EN, englishVerdicts.join());
        this.examiner = new EmbeddedExaminer(encoders, models, idf(), calibration());
        // The first run of a session is several times slower than the next.
        encoders.values().forEach(e -> e.encode(List.of("warm up 热身")));
        models.values().forEach(VerdictModel::warm);
    }

    public EmbeddedExaminer examiner() {
        return examiner;
    }

    public Map<Language, Encoder> encoders() {
        return Map.copyOf(encoders);
    }

    public VerdictModel model(Language language) {
        return models.get(language);
    }

    private OnnxVerdictModel verdicts(String language, OrtEnvironment environment, int threads) {
        try {
            return new OnnxVerdictModel(ModelFile.resource(MODELS + language + ".onnx"), tokenizer("bge-small-" + language + "-v1.5-q-tokenizer.json"),
                    environment, pool, threads);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the verdict model of " + language, e);
        }
    }

    private OnnxEncoder load(Language language, String name, OrtEnvironment environment) {
        try {
            return new OnnxEncoder(language, ModelFile.resource(name + ".onnx"), tokenizer(name + "-tokenizer.json"), environment, pool);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load " + name, e);
        }
    }

    private static WordPiece tokenizer(String resource) {
        try {
            var tree = JSON.readTree(ModelFile.resource(resource).bytes());
            var vocabulary = new HashMap<String, Integer>();
            tree.path("model").path("vocab").properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
            return new WordPiece(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    public static Idf idf() {
        var weights = new HashMap<String, Float>();
        new String(ModelFile.resource(IDF).bytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            weights.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
        });
        return new Idf(weights);
    }

    private static Calibration calibration() {
        try {
            return JSON.readValue(ModelFile.resource(CALIBRATION).bytes(), Calibration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CALIBRATION, e);
        }
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().daemon().name("encoder-", 0).factory();
    }

    @Override
    public void close() {
        pool.shutdownNow();
        natives.close();
    }
}
