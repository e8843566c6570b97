package viva.grader.asking.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import viva.grader.asking.AskingFailure;
import viva.grader.asking.Chat;
import viva.grader.asking.Prompt;
import viva.grader.asking.Reply;
import viva.grader.asking.ReplyFormat;
import viva.grader.asking.Ruling;

/** A chat over a LangChain4j model. The schema is the same for every call: some servers compile it once and keep it. */
final class LangChainChat implements Chat {
    private static final int SHOWN = 200;
    private static final ResponseFormat SCHEMA = ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(JsonSchema.builder().name("verdicts")
            .rootElement(JsonObjectSchema.builder().addProperty("verdicts", JsonArraySchema.builder().items(JsonObjectSchema.builder()
                    .addStringProperty("point").addStringProperty("quote")
                    .addEnumProperty("verdict", Arrays.stream(Ruling.Verdict.values()).map(Enum::name).toList())
                    .required("point", "quote", "verdict").additionalProperties(false).build()).build())
                    .required("verdicts").additionalProperties(false).build()).build()).build();

    private final ModelServer server;
    private final ChatModel model;
    private final ReplyFormat format;
    private final boolean tuned;

    LangChainChat(ModelServer server, ChatModel model, ReplyFormat format, boolean tuned) {
        this.server = server;
        this.model = model;
        this.format = format;
        this.tuned = tuned;
    }

    @Override
    public String model() {
        return server.model();
    }

    @Override
    public String place() {
        return server.place();
    }

    @Override
    public ReplyFormat format() {
        return format;
    }

    @Override
    public Reply ask(Prompt prompt, int sample) throws InterruptedException {
        var request = ChatRequest.builder().messages(messages(prompt)).parameters(server.parameters(sample, tuned, responseFormat())).build();
        try {
            var response = model.chat(request);
            var text = response.aiMessage() == null ? null : response.aiMessage().text();
            var usage = response.tokenUsage();
            return new Reply(Optional.ofNullable(text).orElse(""), finish(response.finishReason()),
                    usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount());
        } catch (RuntimeException failure) {
            throw failure(failure);
        }
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        var messages = new ArrayList<ChatMessage>(List.of(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.task())));
        prompt.correction().ifPresent(c -> {
            // Servers refuse an empty message.
            messages.add(AiMessage.from(c.reply().isBlank() ? "(nothing)" : c.reply()));
            messages.add(UserMessage.from(c.told()));
        });
        return messages;
    }

    /** Null for none, as LangChain4j wants it. */
    private ResponseFormat responseFormat() {
        return switch (format) {
            case JSON_SCHEMA -> SCHEMA;
            case JSON_OBJECT -> ResponseFormat.JSON;
            case PLAIN -> null;
        };
    }

    /** A server that says nothing is taken to have finished: the reader finds what is cut off. */
    private static Reply.Finish finish(FinishReason reason) {
        return switch (reason) {
            case null -> Reply.Finish.COMPLETE;
            case STOP, OTHER -> Reply.Finish.COMPLETE;
            case LENGTH -> Reply.Finish.CUT_OFF;
            case CONTENT_FILTER, TOOL_EXECUTION -> Reply.Finish.WITHHELD;
        };
    }

    private RuntimeException failure(RuntimeException failure) throws InterruptedException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InterruptedIOException _ when Thread.interrupted() -> throw new InterruptedException("stopped");
                case HttpTimeoutException _ -> {
                    return new AskingFailure.TooSlow(server.timeout(), failure);
                }
                case HttpRefusal refusal -> {
                    return refused(refusal, failure);
                }
                case JsonProcessingException _ -> {
                    return none(failure);
                }
                case IOException broken -> {
                    return new AskingFailure.Away(server.place() + ", " + Trouble.of(broken), failure);
                }
                default -> { }
            }
        }
        return none(failure);
    }

    /** A success whose body is no reply of the protocol. */
    private static AskingFailure none(RuntimeException failure) {
        return new AskingFailure.Refused(OK, "its response is none of the protocol (" + failure.getClass().getSimpleName() + ")", failure);
    }

    private AskingFailure refused(HttpRefusal refusal, RuntimeException failure) {
        int status = refusal.statusCode();
        boolean passes = status >= SERVER_ERRORS || status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY;
        // An account without money says 429 too, and no pause will help it.
        if (passes && !String.valueOf(refusal.getMessage()).contains("insufficient_quota")) {
            return new AskingFailure.Busy(status, refusal.retryAfter().filter(d -> d.compareTo(Duration.ofDays(1)) < 0), failure);
        }
        return new AskingFailure.Refused(status, said(status, refusal), failure);
    }

    /** What the server said, but for a refused key, which it may repeat. */
    private String said(int status, HttpRefusal refusal) {
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return "the key was refused";
        }
        var body = server.withoutKey(String.valueOf(refusal.getMessage()).replaceAll("\\s+", " ").strip());
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    }

    private static final int OK = 200;
    static final int UNAUTHORISED = 401;
    static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
}
