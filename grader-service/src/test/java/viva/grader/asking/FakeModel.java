package viva.grader.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A real HTTP server that speaks OpenAI's or Ollama's chat protocol and behaves as a test wants. */
public final class FakeModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "tiny";

    /** What it speaks. */
    public enum Protocol { OPENAI, OLLAMA }

    /**
     * A request as it came.
     *
     * @param messages from the first (the instructions) to the last
     */
    public record Asked(JsonNode body, List<String> messages, String path) {
        public String all() {
            return String.join("\n", messages);
        }

        /** {@code json_schema}, {@code json_object} or {@code plain}. */
        public String format() {
            if (body.path("format").isObject() || body.path("response_format").path("type").asText().equals("json_schema")) {
                return "json_schema";
            }
            return body.path("format").asText().equals("json") || body.path("response_format").path("type").asText().equals("json_object") ? "json_object" : "plain";
        }

        /** The ids of the points that are asked about. */
        public List<String> points() {
            var task = messages.get(1);
            return task.substring(task.lastIndexOf("POINTS")).lines().filter(l -> l.startsWith("- id: ")).map(l -> l.substring("- id: ".length())).toList();
        }

        boolean trial() {
            return points().equals(List.of("stop"));
        }
    }

    /** What it does with a request. */
    public sealed interface Act {
        record Says(String text) implements Act {}

        /** Ends at the limit of tokens. */
        record CutOff(String text) implements Act {}

        /** Thinks and says nothing. */
        record Thinks(String thought) implements Act {}

        record Fails(int status, String body, Map<String, String> headers) implements Act {}

        /** Answers 200 with something that is not of the protocol. */
        record Babbles(String body) implements Act {}

        /** Begins a body and breaks the connection. */
        record Breaks() implements Act {}

        /** Does not answer until the server is closed. */
        record Hangs() implements Act {}
    }

    private final Protocol protocol;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private volatile Function<Asked, Act> trial = FakeModel::honest;
    private volatile Function<Asked, Act> act = FakeModel::honest;

    private FakeModel(Protocol protocol, HttpServer server) {
        this.protocol = protocol;
        this.server = server;
    }

    public static FakeModel start(Protocol protocol) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeModel(protocol, http);
            http.setExecutor(fake.threads);
            http.createContext("/", fake::handle);
            http.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        var root = "http://127.0.0.1:" + server.getAddress().getPort();
        return protocol == Protocol.OPENAI ? root + "/v1" : root;
    }

    public String model() {
        return MODEL;
    }

    /** From now on, and what came before is forgotten. */
    public void does(Function<Asked, Act> next) {
        act = next;
        asked.clear();
    }

    /** How it takes the trial question of a probe. */
    public void onTrial(Function<Asked, Act> next) {
        trial = next;
    }

    /** Without trials. */
    public List<Asked> asked() {
        return asked.stream().filter(a -> !a.trial()).toList();
    }

    public int mostAtOnce() {
        return mostInside.get();
    }

    /** Every point absent, but the trial's. */
    public static Act honest(Asked asked) {
        return asked.trial() ? says(new Ruling("stop", Ruling.Verdict.COVERED, "to stop the car"))
                : says(asked.points().stream().map(p -> new Ruling(p, Ruling.Verdict.ABSENT, "")).toArray(Ruling[]::new));
    }

    public static Act says(Ruling... rulings) {
        var reply = JSON.createObjectNode();
        var verdicts = reply.putArray("verdicts");
        for (var ruling : rulings) {
            verdicts.addObject().put("point", ruling.point()).put("quote", ruling.quote()).put("verdict", ruling.verdict().name());
        }
        return new Act.Says(reply.toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (protocol == Protocol.OLLAMA && path.equals("/api/version")) {
                send(exchange, 200, "{\"version\":\"0.12.3\"}", Map.of());
            } else if (protocol == Protocol.OLLAMA && path.equals("/api/tags")) {
                send(exchange, 200, "{\"models\":[{\"name\":\"" + MODEL + "\"}]}", Map.of());
            } else if (path.equals(protocol == Protocol.OPENAI ? "/v1/chat/completions" : "/api/chat")) {
                chat(exchange, path);
            } else {
                send(exchange, 404, "{\"error\":\"not found\"}", Map.of());
            }
        }
    }

    private void chat(HttpExchange exchange, String path) throws IOException {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            var body = JSON.readTree(exchange.getRequestBody());
            var messages = new CopyOnWriteArrayList<String>();
            body.path("messages").forEach(m -> messages.add(m.path("content").asText()));
            var request = new Asked(body, messages, path);
            asked.add(request);
            answer(exchange, request.trial() ? trial.apply(request) : act.apply(request));
        } finally {
            inside.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, Act next) throws IOException {
        switch (next) {
            case Act.Says(var text) -> send(exchange, 200, reply(text, "", "stop"), Map.of());
            case Act.CutOff(var text) -> send(exchange, 200, reply(text, "", "length"), Map.of());
            case Act.Thinks(var thought) -> send(exchange, 200, reply("", thought, "stop"), Map.of());
            case Act.Babbles(var body) -> send(exchange, 200, body, Map.of());
            case Act.Fails(var status, var body, var headers) -> send(exchange, status, body, headers);
            case Act.Breaks() -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{\"model\": \"ti".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case Act.Hangs() -> {
                try {
                    closing.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private String reply(String text, String thought, String finish) {
        var reply = JSON.createObjectNode().put("model", MODEL);
        switch (protocol) {
            case OPENAI -> {
                var choice = reply.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1).putArray("choices").addObject();
                choice.put("index", 0).put("finish_reason", finish);
                message(choice.putObject("message"), text, thought, "reasoning_content");
                reply.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 20).put("total_tokens", 120);
            }
            case OLLAMA -> {
                reply.put("created_at", "2026-01-01T00:00:00Z").put("done", true).put("done_reason", finish)
                        .put("prompt_eval_count", 100).put("eval_count", 20);
                message(reply.putObject("message"), text, thought, "thinking");
            }
        }
        return reply.toString();
    }

    private static void message(ObjectNode message, String text, String thought, String thinking) {
        message.put("role", "assistant").put("content", text);
        if (!thought.isEmpty()) {
            message.put(thinking, thought);
        }
    }

    private static void send(HttpExchange exchange, int status, String body, Map<String, String> headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
