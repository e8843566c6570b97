package viva.local.mesh;

import java.util.List;

/** The five services, callees first: the order they are started in; they stop in reverse. */
public enum Service {
    SANDBOX("coding-sandbox", "SANDBOX", false, 192),
    VISION("vision-lab-service", "VISION", false, 384),
    GRADER("grader-service", "GRADER", true, 384),
    QUESTION("question-service", "QUESTION", true, 256),
    GATEWAY("gateway", "GATEWAY", true, 256);

    private final String module;
    private final String env;
    private final boolean keepsState;
    private final int heapMebibytes;

    Service(String module, String env, boolean keepsState, int heapMebibytes) {
        this.module = module;
        this.env = env;
        this.keepsState = keepsState;
        this.heapMebibytes = heapMebibytes;
    }

    /** Folder of the module, and the name in logs, keys and {@code status}. */
    public String module() {
        return module;
    }

    /** The middle of {@code VIVA_…_HOST} and {@code VIVA_…_PORT}, by which the others find it. */
    public String env() {
        return env;
    }

    /** Name of its database; null for a service that keeps no state. */
    public String database() {
        return keepsState ? "viva_" + env.toLowerCase() : null;
    }

    /**
     * Java options: small heaps and the serial collector start fastest on a small machine, and so does the quick
     * compiler; the grader goes without it, since its similarities want vector instructions (3 times the speed).
     */
    public List<String> javaOptions() {
        return List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (this == GRADER ? 4 : 1),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** Who signs tokens: the services that call others, and the operator at the command line. */
    public static List<String> issuers() {
        return List.of("gateway", "question-service", "grader-service", "operator");
    }
}
