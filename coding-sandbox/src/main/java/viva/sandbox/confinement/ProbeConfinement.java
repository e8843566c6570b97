package viva.sandbox.confinement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.sandbox.run.Answer;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Conversation;
import viva.sandbox.run.Jail;
import viva.sandbox.run.KernelView;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Loading;
import viva.sandbox.run.Program;
import viva.sandbox.run.RunFailure;
import viva.sandbox.run.RunOutcome;

/**
 * Finds out whether this host confines a program, by trying: a program that looks for ways out runs in a real jail by
 * the path every solution takes, while the kernel is asked from outside what it is. Two more must be stopped by the
 * clocks.
 */
public final class ProbeConfinement {
    private static final Limits GENEROUS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Bytes.mebi(256));
    private static final Limits LITTLE_CPU = new Limits(Duration.ofMillis(50), Duration.ofSeconds(30), Bytes.mebi(256));
    private static final Limits LITTLE_TIME = new Limits(Duration.ofSeconds(10), Duration.ofMillis(50),
            Bytes.mebi(256));
    /** Marks the lines of the posture program; anything else it prints is ignored. */
    private static final String LINE = "layer|";

    private final Jail jail;
    private final Languages languages;
    private final Language prober;
    private final Ground ground;
    private final String posture;

    /** @param prober language of the posture program; @param posture its source */
    public ProbeConfinement(Jail jail, Languages languages, Language prober, Ground ground, String posture) {
        this.jail = jail;
        this.languages = languages;
        this.prober = prober;
        this.ground = ground;
        this.posture = posture;
    }

    /** Takes about a fifth of a second. Never throws for what the host lacks: that is the finding. */
    public Confinement probe() {
        var layers = new ArrayList<>(ground.layers(languages));
        if (layers.stream().anyMatch(l -> l.required() && !l.works())) {
            return new Confinement(layers, Map.of(), Optional.empty());
        }
        var versions = new HashMap<String, String>();
        var start = Optional.<Duration>empty();
        try {
            start = Optional.of(posture(layers, versions));
            layers.add(clock("cpu-clock", "burn", LITTLE_CPU, RunOutcome.CpuTimeExceeded.class));
            layers.add(clock("wall-clock", "wait", LITTLE_TIME, RunOutcome.WallTimeExceeded.class));
        } catch (RunFailure.JailBroken e) {
            layers.add(ground.explain(e.getMessage()));
        }
        return new Confinement(layers, versions, start);
    }

    private Duration posture(List<Layer> layers, Map<String, String> versions) {
        var handedOver = System.nanoTime();
        try (var conversation = new Conversation(jail.enter(prober), prober)) {
            var loading = conversation.load(new Program(prober, posture, "posture"), GENEROUS, 1);
            var start = Duration.ofNanos(System.nanoTime() - handedOver);
            versions.put(prober.id(), conversation.version());
            if (!(loading instanceof Loading.Loaded)) {
                throw new RunFailure.JailBroken("the posture program did not load: " + loading);
            }
            layers.addAll(fromOutside(conversation.view()));
            var answer = conversation.call(List.of(), 0, GENEROUS);
            if (!(answer instanceof Answer.Returned)) {
                throw new RunFailure.JailBroken("the posture program did not end: " + answer + conversation.printed());
            }
            layers.addAll(fromInside(conversation.printed()));
            return start;
        }
    }

    private static List<Layer> fromOutside(KernelView view) {
        var strange = view.descriptors().stream()
                .filter(d -> !d.startsWith("pipe:") && !d.equals("/dev/null") && !d.equals("/dev/urandom"))
                .toList();
        return List.of(
                Layer.seen("uid", view.uid() != 0, "runs as uid " + view.uid()),
                Layer.seen("namespaces", view.sharedNamespaces().isEmpty(), view.sharedNamespaces().isEmpty()
                        ? "user, pid, mount, net, ipc, uts and cgroup of its own"
                        : "shared with us: " + view.sharedNamespaces()),
                Layer.seen("capabilities", view.capabilities() == 0, "sets " + Long.toHexString(view.capabilities())),
                Layer.seen("no-new-privileges", view.noNewPrivileges(), "set: " + view.noNewPrivileges()),
                Layer.seen("seccomp", view.seccompFiltered(), "system calls filtered: " + view.seccompFiltered()),
                Layer.seen("descriptors", strange.isEmpty(), strange.isEmpty() ? "pipes only" : "leaked: " + strange));
    }

    private static List<Layer> fromInside(String printed) {
        var layers = printed.lines().filter(l -> l.startsWith(LINE)).map(l -> l.split("\\|", 4))
                .map(w -> Layer.seen(w[1], w[2].equals("holds"), w[3])).toList();
        return layers.isEmpty() ? List.of(Layer.seen("posture", false, "the posture program said nothing")) : layers;
    }

    private Layer clock(String name, String function, Limits limits, Class<? extends RunOutcome> wanted) {
        try (var conversation = new Conversation(jail.enter(prober), prober)) {
            conversation.load(new Program(prober, posture, function), GENEROUS, 1);
            var answer = conversation.call(List.of(), 0, limits);
            var stopped = answer instanceof Answer.Died(var outcome) && wanted.isInstance(outcome);
            return Layer.seen(name, stopped,
                    stopped ? "stopped a program in time" : "did not stop a program: " + answer);
        }
    }
}
