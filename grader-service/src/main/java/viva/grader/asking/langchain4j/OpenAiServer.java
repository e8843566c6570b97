package viva.grader.asking.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.time.Duration;

/** A server that speaks OpenAI's chat completions. */
record OpenAiServer(Address address, ModelSettings settings, Http http) implements ModelServer {
    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public String place() {
        return address.shown() + " (OpenAI-compatible)";
    }

    @Override
    public Duration timeout() {
        return settings.limits().callTimeout();
    }

    @Override
    public ChatRequestParameters parameters(int sample, boolean tuned, ResponseFormat format) {
        var parameters = OpenAiChatRequestParameters.builder().responseFormat(format);
        return (tuned ? parameters.temperature(settings.temperature()).seed(sample).maxOutputTokens(settings.limits().replyTokens())
                : parameters).build();
    }

    @Override
    public ChatModel chatModel() {
        // One attempt: the grader retries by its own rules.
        return OpenAiChatModel.builder().httpClientBuilder(http.asBuilder()).baseUrl(address.openAi()).apiKey(settings.key().orElse("none"))
                .modelName(settings.model()).strictJsonSchema(true).maxRetries(0).timeout(timeout()).build();
    }

    @Override
    public String withoutKey(String text) {
        return settings.withoutKey(text);
    }
}
