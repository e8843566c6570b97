package viva.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open event stream, as a browser reads it. Closing it is the browser leaving. */
public final class BrowserStream implements AutoCloseable {
    /** @param data as it came, JSON */
    public record Event(String name, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reader;

    public BrowserStream(URI address, String session) {
        this(HttpRequest.newBuilder(address).header("Cookie", "viva_session=" + session).GET());
    }

    public BrowserStream(HttpRequest.Builder request) {
        HttpResponse<Stream<String>> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the stream answered " + response.statusCode());
        }
        reader = Thread.ofVirtual().start(() -> read(response.body()));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> names() {
        return events.stream().map(Event::name).toList();
    }

    /** Whether the server has ended the stream. */
    public boolean ended() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read(Stream<String> lines) {
        var name = new String[1];
        try {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name[0], line.substring(5).strip()));
                }
            });
        } catch (UncheckedIOException left) {
            // We closed it ourselves; what came before stays.
        }
    }
}
