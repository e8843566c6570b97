package viva.gateway.stream;

import java.util.Map;

/** @param name what the browser listens for; @param data written as JSON */
public record Event(String name, Object data) {
    /** An event that says all by its name. */
    public static Event bare(String name) {
        return new Event(name, Map.of());
    }
}
