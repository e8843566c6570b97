package viva.grader.asking.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One exchange at a time over the JDK's client, for LangChain4j. It bounds the whole exchange and not only its head
 * (some servers send blank lines while the model thinks), tells of {@code Retry-After}, follows no redirect with a key in
 * hand, ends when its thread is interrupted, and does not ask old servers to upgrade to HTTP/2.
 */
final class Http implements HttpClient {
    private static final int LONGEST_BODY = 4 << 20;
    private static final int REDIRECTS = 300;
    private static final int OK = 200;

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    Http(Duration connectTimeout, Duration timeout) {
        this.client = java.net.http.HttpClient.newBuilder().connectTimeout(connectTimeout).followRedirects(Redirect.NEVER).version(Version.HTTP_1_1).build();
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = exchange(request);
        if (response.statusCode() < OK || response.statusCode() >= REDIRECTS) {
            throw new HttpRefusal(response.statusCode(), response.body(), retryAfter(response));
        }
        return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map()).body(response.body()).build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        var sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        sent.method(request.method().name(), request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        var coming = client.sendAsync(sent.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_BODY));
        try {
            return coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new UncheckedIOException(new HttpTimeoutException("no whole reply within " + timeout));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped"));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? new UncheckedIOException(broken) : new IllegalStateException(e.getCause());
        }
    }

    /** In seconds or as a date. */
    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("retry-after").flatMap(value -> {
            try {
                return Optional.of(value.chars().allMatch(Character::isDigit) ? Duration.ofSeconds(Long.parseLong(value))
                        : Duration.between(Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)));
            } catch (DateTimeParseException | NumberFormatException unreadable) {
                return Optional.empty();
            }
        }).map(d -> d.isNegative() ? Duration.ZERO : d);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("verdicts are not streamed");
    }

    /** Hands LangChain4j this very client. */
    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return timeout;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration ignored) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return timeout;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration ignored) {
                return this;
            }

            @Override
            public HttpClient build() {
                return Http.this;
            }
        };
    }
}
