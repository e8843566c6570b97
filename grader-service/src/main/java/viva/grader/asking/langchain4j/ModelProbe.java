package viva.grader.asking.langchain4j;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.grader.asking.AskingFailure;
import viva.grader.asking.Chat;
import viva.grader.asking.Connection;
import viva.grader.asking.JsonTree;
import viva.grader.asking.ProbedConnection;
import viva.grader.asking.PromptBook;
import viva.grader.asking.ReplyFormat;
import viva.grader.asking.RulingReader;
import viva.grader.grading.Wording;

/**
 * Finds out how a model must be asked: whether its server is Ollama, and which is the strictest reply format with which
 * it rules on a trial question. What is wrong is told with the name of the variable that must be changed.
 */
public final class ModelProbe implements ProbedConnection.Probe {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;

    private final ModelSettings settings;
    private final PromptBook prompts;
    private final JsonTree json;
    private final RulingReader reader;

    public ModelProbe(ModelSettings settings, PromptBook prompts, JsonTree json) {
        this.settings = settings;
        this.prompts = prompts;
        this.json = json;
        this.reader = new RulingReader(json);
    }

    @Override
    public Connection.State look() {
        if (settings.model().isBlank()) {
            return wrong("VIVA_LLM_MODEL", "没有设置", "is not set");
        }
        Address address;
        try {
            address = Address.of(settings.url());
        } catch (IllegalArgumentException malformed) {
            return wrong("VIVA_LLM_URL", "不对：" + malformed.getMessage(), "is wrong: " + malformed.getMessage());
        }
        try {
            // Made here and not before: its TLS takes a moment that the start of the service need not wait for.
            return tried(server(address, new Http(CONNECT, settings.limits().callTimeout())));
        } catch (AskingFailure failure) {
            return away(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Connection.State.Away(new Wording("探测被中断", "the probe was stopped"), true);
        } catch (RuntimeException bug) {
            return new Connection.State.Away(new Wording("探测失败：" + bug, "the probe failed: " + bug), true);
        }
    }

    private ModelServer server(Address address, Http http) {
        return ollamaVersion(address, http).<ModelServer>map(version -> new OllamaServer(address, version, settings, http))
                .orElseGet(() -> new OpenAiServer(address, settings, http));
    }

    /** Others answer {@code /api/version} too; only Ollama lists its models beside it. */
    private Optional<String> ollamaVersion(Address address, Http http) {
        return get(http, address.ollama() + "/api/version").flatMap(version -> version.get("version") instanceof String v ? Optional.of(v) : Optional.empty())
                .filter(_ -> get(http, address.ollama() + "/api/tags").filter(tags -> tags.get("models") instanceof List<?>).isPresent());
    }

    private Optional<Map<?, ?>> get(Http http, String url) {
        var request = HttpRequest.builder().method(HttpMethod.GET).url(url);
        settings.key().ifPresent(key -> request.addHeader("Authorization", "Bearer " + key));
        try {
            return json.read(http.execute(request.build()).body()) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        } catch (HttpRefusal | IllegalArgumentException somethingElse) {
            return Optional.empty();
        } catch (java.io.UncheckedIOException broken) {
            throw new AskingFailure.Away(url.replaceFirst("/api/.*", "") + ", " + Trouble.of(broken.getCause()), broken);
        }
    }

    private Connection.State tried(ModelServer server) throws InterruptedException {
        var problem = "";
        for (var format : ReplyFormat.values()) {
            for (var tuned : List.of(true, false)) {
                var chat = server.chat(format, tuned);
                try {
                    var read = reader.read(chat.ask(prompts.trial(), 0), prompts.trialPoints());
                    if (read instanceof RulingReader.Read.Malformed(var what)) {
                        problem = what;
                        break;
                    }
                    return new Connection.State.Ready(chat);
                } catch (AskingFailure.Refused refused) {
                    // A key or a model that is refused is refused in every format.
                    if (refused.status() != BAD_REQUEST && refused.status() != UNPROCESSABLE) {
                        throw refused;
                    }
                    problem = refused.getMessage();
                }
            }
        }
        return wrong("VIVA_LLM_MODEL", "“" + settings.model() + "”在任何格式下都没有给出可用的答复：" + problem,
                "'" + settings.model() + "' gave no reply that can be used, in any format: " + problem);
    }

    private Connection.State away(AskingFailure failure) {
        return switch (failure) {
            case AskingFailure.Refused refused when refused.status() == LangChainChat.UNAUTHORISED || refused.status() == LangChainChat.FORBIDDEN ->
                    wrong("VIVA_LLM_KEY", settings.key().isPresent() ? "被拒绝" : "没有设置，而服务需要它",
                            settings.key().isPresent() ? "was refused (HTTP " + refused.status() + ")" : "is not set, and the server wants one");
            case AskingFailure.Refused refused when refused.status() == NOT_FOUND ->
                    wrong("VIVA_LLM_MODEL / VIVA_LLM_URL", "服务不认识“" + settings.model() + "”或这个地址", "name nothing the server knows: " + refused.getMessage());
            case AskingFailure.Refused refused -> new Connection.State.Away(refused.reason(), true);
            case AskingFailure.Away gone -> new Connection.State.Away(new Wording("VIVA_LLM_URL：" + gone.reason().zh(), "VIVA_LLM_URL: " + gone.reason().en()), true);
            case AskingFailure.Busy _, AskingFailure.TooSlow _, AskingFailure.Unusable _, AskingFailure.BudgetSpent _, AskingFailure.TooLong _ ->
                    new Connection.State.Away(failure.reason(), true);
        };
    }

    private static Connection.State wrong(String variable, String zh, String en) {
        return new Connection.State.Away(new Wording(variable + " " + zh, variable + " " + en), false);
    }

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
}
