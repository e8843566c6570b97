package viva.vision.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demos by id, in gallery order. */
public final class Catalogue {
    private final Map<String, Demo> demos = new LinkedHashMap<>();

    public Catalogue(List<Demo> demos) {
        for (var demo : demos) {
            if (this.demos.put(demo.declaration().id(), demo) != null) {
                throw new IllegalArgumentException("two demos are called " + demo.declaration().id());
            }
        }
    }

    public List<Demo> all() {
        return List.copyOf(demos.values());
    }

    /** @throws DemoFailure.UnknownDemo when there is none */
    public Demo find(String id) {
        var demo = demos.get(id);
        if (demo == null) {
            throw new DemoFailure.UnknownDemo(id);
        }
        return demo;
    }
}
