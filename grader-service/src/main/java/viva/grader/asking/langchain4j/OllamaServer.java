package viva.grader.asking.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.time.Duration;
import java.util.Map;

/**
 * Ollama in its own protocol: its OpenAI-compatible one can neither turn thinking off nor widen the context, and a
 * prompt that does not fit is cut without a word.
 */
record OllamaServer(Address address, String version, ModelSettings settings, Http http) implements ModelServer {
    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public String place() {
        return address.shown() + " (Ollama " + version + ")";
    }

    @Override
    public Duration timeout() {
        return settings.limits().callTimeout();
    }

    @Override
    public ChatRequestParameters parameters(int sample, boolean tuned, ResponseFormat format) {
        var parameters = OllamaChatRequestParameters.builder().numCtx(settings.limits().contextTokens()).temperature(settings.temperature()).seed(sample)
                .maxOutputTokens(settings.limits().replyTokens()).responseFormat(format);
        return (tuned ? parameters.think(false) : parameters).build();
    }

    @Override
    public ChatModel chatModel() {
        return OllamaChatModel.builder().httpClientBuilder(http.asBuilder()).baseUrl(address.ollama()).modelName(settings.model()).maxRetries(0)
                .customHeaders(settings.key().map(k -> Map.of("Authorization", "Bearer " + k)).orElse(Map.of())).timeout(timeout()).build();
    }

    @Override
    public String withoutKey(String text) {
        return settings.withoutKey(text);
    }
}
