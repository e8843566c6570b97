package viva.grader.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as technical text writes them: BN, YOLOv8, FCOS, C2f. Words with two capitals, or a letter beside a digit. */
final class Names {
    private Names() {}

    /** @param text the units were read from, not folded */
    static Set<String> of(String text, List<Unit> units) {
        return units.stream().filter(u -> !u.cjk() && name(text.substring(u.start(), u.end()))).map(Unit::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean name(String word) {
        var capitals = word.chars().filter(Character::isUpperCase).count();
        var letters = word.chars().filter(Character::isLetter).count();
        return capitals >= 2 || (letters > 0 && letters < word.length());
    }
}
