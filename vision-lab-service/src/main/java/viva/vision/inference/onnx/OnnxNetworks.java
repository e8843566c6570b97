package viva.vision.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import viva.vision.inference.Network;
import viva.vision.inference.Networks;
import viva.vision.natives.NativeFolder;

/** {@link Networks} by ONNX Runtime. Every shipped network is loaded at the start, so that no first run is slow. */
public final class OnnxNetworks implements Networks, AutoCloseable {
    /** Lanes already use every core: more threads inside one inference would only contend with them. */
    private static final int THREADS = 1;
    private static final System.Logger LOG = System.getLogger(OnnxNetworks.class.getName());

    private final Manifest manifest = new Manifest();
    private final ConcurrentHashMap<String, OnnxNetwork> open = new ConcurrentHashMap<>();
    private final OrtEnvironment environment;
    private final OrtProvider provider;

    private OnnxNetworks(OrtEnvironment environment, OrtProvider provider) {
        this.environment = environment;
        this.provider = provider;
    }

    /**
     * Loads the runtime and every shipped network on the wished provider. {@code AUTO} takes CUDA where this build
     * and this machine have it, else the CPU, and logs why.
     *
     * @throws IllegalStateException when {@code CUDA} was asked for and cannot be had
     */
    public static OnnxNetworks load(NativeFolder natives, ProviderChoice choice) {
        useUnpacked(natives);
        var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "viva");
        return switch (choice) {
            case CPU -> loaded(environment, OrtProvider.CPU);
            case CUDA -> {
                requireCuda();
                yield loaded(environment, OrtProvider.CUDA);
            }
            case AUTO -> {
                try {
                    requireCuda();
                    yield loaded(environment, OrtProvider.CUDA);
                } catch (IllegalStateException | OnnxFailure e) {
                    // A CUDA library that is missing shows only when a session is made.
                    LOG.log(System.Logger.Level.INFO, "inference runs on the CPU: {0}", e.getMessage());
                    yield loaded(environment, OrtProvider.CPU);
                }
            }
        };
    }

    private static void requireCuda() {
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            throw new IllegalStateException("this build of ONNX Runtime has no CUDA");
        }
    }

    private static OnnxNetworks loaded(OrtEnvironment environment, OrtProvider provider) {
        var networks = new OnnxNetworks(environment, provider);
        networks.names().forEach(networks::open);
        return networks;
    }

    /** ONNX Runtime looks there instead of unpacking its libraries anew. Must come before its first class. */
    private static void useUnpacked(NativeFolder natives) {
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64" -> "linux-x64";
            case "aarch64" -> "linux-aarch64";
            default -> "unknown";
        };
        for (var library : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")) {
            natives.unpack("onnxruntime-" + OrtEnvironment.class.getPackage().getImplementationVersion(),
                            "/ai/onnxruntime/native/" + machine + "/" + library)
                    .ifPresent(file -> System.setProperty("onnxruntime.native.path", file.getParent().toString()));
        }
    }

    @Override
    public List<String> names() {
        return manifest.names();
    }

    @Override
    public Network open(String name) {
        return open.computeIfAbsent(name, this::session);
    }

    private OnnxNetwork session(String name) {
        var bytes = manifest.read(name);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(THREADS);
            options.setInterOpNumThreads(1);
            // Spinning threads cost up to 2.5 times the CPU and help nobody when the cores are shared.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            if (provider == OrtProvider.CUDA) {
                options.addCUDA();
            }
            return new OnnxNetwork(name, manifest.sha256(name), provider.name(), environment,
                    environment.createSession(bytes, options));
        } catch (OrtException e) {
            throw new OnnxFailure("cannot load " + name + " on " + provider, e);
        }
    }

    @Override
    public String provider() {
        return provider.name();
    }

    @Override
    public List<String> availableProviders() {
        return OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::name).toList();
    }

    @Override
    public int threads() {
        return THREADS;
    }

    @Override
    public String runtime() {
        return environment.getVersion();
    }

    @Override
    public void close() {
        open.values().forEach(OnnxNetwork::close);
        open.clear();
    }
}
