package viva.vision.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The built-in pictures by name. Each is drawn when first asked for and kept. */
public final class Samples {
    private final Map<String, Supplier<Sample>> scenes = new LinkedHashMap<>();
    private final Map<String, Sample> drawn = new LinkedHashMap<>();

    public Samples() {
        scenes.put("street", StreetScene::byDay);
        scenes.put("shapes", ShapesScene::draw);
        scenes.put("night", StreetScene::byNight);
    }

    public List<String> names() {
        return List.copyOf(scenes.keySet());
    }

    public synchronized Optional<Sample> find(String name) {
        if (!scenes.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(drawn.computeIfAbsent(name, n -> scenes.get(n).get()));
    }
}
