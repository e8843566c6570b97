package viva.vision.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import viva.vision.inference.Networks;
import viva.vision.picture.Pictures;
import viva.vision.picture.Samples;
import viva.vision.picture.UnreadablePicture;

/** Runs a demo: checks what was asked, takes a lane, decodes the pictures, lets the demo run, reports. */
public final class RunDemo {
    private final Catalogue catalogue;
    private final Samples samples;
    private final Pictures pictures;
    private final Networks networks;
    private final Lanes lanes;

    public RunDemo(Catalogue catalogue, Samples samples, Pictures pictures, Networks networks, Lanes lanes) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.pictures = pictures;
        this.networks = networks;
        this.lanes = lanes;
    }

    /** What to run; what is missing takes its default. */
    public record Request(String demo, Map<String, String> parameters, Map<String, PictureSource> inputs) {
        public Request {
            parameters = Map.copyOf(parameters);
            inputs = Map.copyOf(inputs);
        }
    }

    /**
     * Returns when the run is over. The audience hears every step on the lane's thread, last the report; when
     * {@code cancelled} becomes true the run stops at its next checkpoint and the report does not come.
     *
     * @throws DemoFailure before the first step
     */
    public void run(Request request, BooleanSupplier cancelled, Consumer<Step> audience) {
        var demo = catalogue.find(request.demo());
        var declaration = demo.declaration();
        var arguments = new Arguments(declaration, request.parameters());
        var sources = sources(declaration, request.inputs());
        lanes.on(() -> {
            try {
                inLane(demo, arguments, sources, cancelled, audience);
            } catch (DemoRun.Cancelled gone) {
                // Nobody is left to tell.
            }
            return null;
        });
    }

    private void inLane(Demo demo, Arguments arguments, Map<Input, PictureSource> sources, BooleanSupplier cancelled,
                        Consumer<Step> audience) {
        if (cancelled.getAsBoolean()) {
            throw new DemoRun.Cancelled();
        }
        var given = new HashMap<String, DemoRun.Given>();
        sources.forEach((input, source) -> given.put(input.name(), given(input, source)));
        var run = new DemoRun(demo.declaration(), arguments, given, networks, cancelled, audience);
        demo.run(run);
        audience.accept(new Step.Reported(run.report()));
    }

    private DemoRun.Given given(Input input, PictureSource source) {
        return switch (source) {
            case PictureSource.BuiltIn builtIn -> {
                var sample = samples.find(builtIn.sample()).orElseThrow(() -> new DemoFailure.UnknownSample(builtIn.sample()));
                yield new DemoRun.Given(sample.frame(), Optional.of(sample));
            }
            case PictureSource.Upload upload -> {
                try {
                    yield new DemoRun.Given(pictures.decode(upload.encoded().get()), Optional.empty());
                } catch (UnreadablePicture e) {
                    throw new DemoFailure.UnreadableImage(input.name(), e.getMessage());
                }
            }
        };
    }

    private static Map<Input, PictureSource> sources(Declaration declaration, Map<String, PictureSource> given) {
        for (var name : given.keySet()) {
            if (declaration.inputs().stream().noneMatch(i -> i.name().equals(name))) {
                throw new DemoFailure.InvalidValue("inputs." + name, "is no input of " + declaration.id() + "; it has "
                        + declaration.inputs().stream().map(Input::name).collect(Collectors.joining(", ")));
            }
        }
        var sources = new HashMap<Input, PictureSource>();
        for (var input : declaration.inputs()) {
            var source = given.getOrDefault(input.name(), new PictureSource.BuiltIn(input.samples().getFirst()));
            switch (source) {
                case PictureSource.BuiltIn builtIn -> {
                    if (!input.samples().contains(builtIn.sample())) {
                        throw new DemoFailure.UnknownSample(builtIn.sample());
                    }
                }
                case PictureSource.Upload upload -> {
                    if (!input.uploads()) {
                        throw new DemoFailure.InvalidValue("inputs." + input.name(), "takes only built-in samples");
                    }
                }
            }
            sources.put(input, source);
        }
        return sources;
    }
}
