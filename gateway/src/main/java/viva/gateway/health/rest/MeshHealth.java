package viva.gateway.health.rest;

import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import viva.gateway.client.Grader;
import viva.gateway.client.QuestionHealth;
import viva.gateway.client.Sandbox;
import viva.gateway.client.VisionLab;
import viva.gateway.health.rest.HealthJson.LayerJson;
import viva.gateway.health.rest.HealthJson.ServiceJson;
import viva.gateway.problem.Problems;

/** Asks the four services at once how they are. Anybody may ask us, so an answer is kept for a moment. */
@ApplicationScoped
class MeshHealth {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration KEEP = Duration.ofSeconds(1);

    private final QuestionHealth question;
    private final Grader grader;
    private final Sandbox sandbox;
    private final VisionLab vision;
    private final Problems problems;
    private final ExecutorService virtualThreads;
    private HealthJson kept;
    private long keptSince;

    MeshHealth(QuestionHealth question, Grader grader, Sandbox sandbox, VisionLab vision, Problems problems,
               @VirtualThreads ExecutorService virtualThreads) {
        this.question = question;
        this.grader = grader;
        this.sandbox = sandbox;
        this.vision = vision;
        this.problems = problems;
        this.virtualThreads = virtualThreads;
    }

    synchronized HealthJson now() {
        if (kept == null || System.nanoTime() - keptSince > KEEP.toNanos()) {
            kept = ask();
            keptSince = System.nanoTime();
        }
        return kept;
    }

    /** A sandbox's answer carries its layers besides. */
    private record Seen(ServiceJson service, List<LayerJson> layers) {
        static Seen up(String detail) {
            return new Seen(ServiceJson.up(detail), List.of());
        }
    }

    private HealthJson ask() {
        var questionSeen = asked(this::question);
        var graderSeen = asked(this::grader);
        var sandboxSeen = asked(this::sandbox);
        var visionSeen = asked(this::vision);
        return HealthJson.of(questionSeen.join().service(), graderSeen.join().service(), sandboxSeen.join().service(),
                visionSeen.join().service(), sandboxSeen.join().layers());
    }

    private CompletableFuture<Seen> asked(Supplier<Seen> service) {
        return CompletableFuture.supplyAsync(service, virtualThreads)
                .exceptionally(failure -> new Seen(ServiceJson.down(problems.of(failure.getCause()).detail()), List.of()));
    }

    private Seen question() {
        var status = question.status(DEADLINE);
        return status == ServingStatus.SERVING ? Seen.up("serving")
                : new Seen(ServiceJson.down("it says " + status), List.of());
    }

    private Seen grader() {
        var engine = grader.engine(DEADLINE);
        var standingIn = engine.hasStandingIn() ? "; in the place of the language model: " + engine.getStandingIn().getEn() : "";
        return Seen.up("%s, calibration %s, %d queued%s".formatted(engine.getEngine(), engine.getCalibration(), engine.getQueued(), standingIn));
    }

    /** A sandbox that cannot confine a program runs none, so for whoever writes code it is down. */
    private Seen sandbox() {
        var capabilities = sandbox.capabilities(DEADLINE);
        var layers = capabilities.getLayersList().stream().map(LayerJson::of).toList();
        var languages = String.join(", ", capabilities.getLanguagesList().stream().map(l -> l.getName()).toList());
        var detail = "%s; %d slots, %d queued".formatted(languages, capabilities.getSlots(), capabilities.getQueued());
        return new Seen(capabilities.getConfined() ? ServiceJson.up(detail)
                : ServiceJson.down("this host does not let it confine programs, so it runs none"), layers);
    }

    private Seen vision() {
        var runtime = vision.runtime(DEADLINE);
        return Seen.up("%s, %d threads, ONNX Runtime %s, OpenCV %s".formatted(runtime.getExecutionProvider(),
                runtime.getThreads(), runtime.getOnnxruntime(), runtime.getOpencv()));
    }
}
