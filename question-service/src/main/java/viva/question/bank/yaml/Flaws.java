package viva.question.bank.yaml;

import java.util.List;
import java.util.TreeSet;

/** Collects flaws while files are read, so that one run tells all of them. */
final class Flaws {
    private final TreeSet<Flaw> found = new TreeSet<>();

    void add(Place place, String sentence) {
        found.add(new Flaw(place.file(), place.line(), sentence));
    }

    int count() {
        return found.size();
    }

    List<Flaw> all() {
        return List.copyOf(found);
    }
}
