package viva.vision.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import viva.vision.inference.Network;
import viva.vision.inference.Networks;
import viva.vision.picture.Frame;
import viva.vision.picture.Sample;
import viva.vision.words.Text;

/**
 * One run as the demo sees it: its parameters and pictures, the networks, and where it shows what it found. Every
 * call but the plain reads is a checkpoint: when the caller has gone, it ends the run. One thread.
 */
public final class DemoRun {
    /** Ends a run whose caller has gone. Demos let it pass. */
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("the caller has gone", null, false, false);
        }
    }

    /** @param sample empty for an upload */
    record Given(Frame frame, Optional<Sample> sample) {}

    private final Declaration declaration;
    private final Arguments arguments;
    private final Map<String, Given> pictures;
    private final Networks networks;
    private final BooleanSupplier cancelled;
    private final Consumer<Step> audience;
    private final List<RunReport.Stage> stages = new ArrayList<>();
    private final Map<String, Network> used = new LinkedHashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();

    DemoRun(Declaration declaration, Arguments arguments, Map<String, Given> pictures, Networks networks,
            BooleanSupplier cancelled, Consumer<Step> audience) {
        this.declaration = declaration;
        this.arguments = arguments;
        this.pictures = pictures;
        this.networks = networks;
        this.cancelled = cancelled;
        this.audience = audience;
    }

    public <T> T value(Parameter<T> parameter) {
        return arguments.value(parameter);
    }

    /** A number whose steps are whole. */
    public int whole(Parameter.NumberParameter parameter) {
        return Math.toIntExact(Math.round(arguments.value(parameter)));
    }

    public Frame picture(Input input) {
        return pictures.get(input.name()).frame();
    }

    /** The built-in picture behind the input, with what is known about it; empty for an upload. */
    public Optional<Sample> sample(Input input) {
        return pictures.get(input.name()).sample();
    }

    /** A shipped network; the report will name it. */
    public Network network(String name) {
        return used.computeIfAbsent(name, networks::open);
    }

    /** Does the work and reports how long it took. */
    public <T> T stage(Text name, Supplier<T> work) {
        checkpoint();
        long begun = System.nanoTime();
        T result = work.get();
        stages.add(new RunReport.Stage(name, Duration.ofNanos(System.nanoTime() - begun)));
        return result;
    }

    /** @param share of the work done, 0..1 */
    public void progress(double share) {
        checkpoint();
        audience.accept(new Step.Progress(Math.clamp(share, 0, 1)));
    }

    /** Shows one declared output, once. */
    public void show(Artefact artefact) {
        checkpoint();
        if (declaration.outputs().stream().noneMatch(o -> o.id().equals(artefact.id())) || !shown.add(artefact.id())) {
            throw new IllegalStateException("%s shows %s undeclared or twice".formatted(declaration.id(), artefact.id()));
        }
        audience.accept(new Step.Shown(artefact));
    }

    /** Ends the run here when the caller has gone; to be called in long loops. */
    public void checkpoint() {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
    }

    RunReport report() {
        var provider = used.values().stream().map(Network::provider).findFirst();
        return new RunReport(stages, provider, provider.isPresent() ? networks.threads() : 0,
                used.values().stream().map(n -> n.name() + " sha256:" + n.sha256()).toList(), arguments.printed());
    }
}
