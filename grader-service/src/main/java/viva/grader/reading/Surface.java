package viva.grader.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import viva.grader.grading.Question;

/**
 * What an answer looks like, whatever it means: sentences use small words and run on, lists of key terms do not.
 *
 * @param units    how many
 * @param function share of units that are small words of grammar, 0 to 1
 * @param segment  mean units between two marks of any kind, as a logarithm
 * @param marks    marks a unit, 0 and up
 * @param relations signs that say how things hang together (=, →, <, parentheses), a unit, 0 and up: terse notes have them
 * @param novelty  share of the answer's grams, by weight, that are not in the question, 0 to 1
 */
record Surface(int units, double function, double segment, double marks, double relations, double novelty) {
    private static final Set<String> SMALL_LATIN = Set.copyOf(List.of(("a an the is are was were be been being it its this that these those of to in on at by for "
            + "from with and or but so because if then when while as than which who what where how why not no do does did done has have had "
            + "can could will would should may might must you we they he she i your our their his her my me us them there here into over "
            + "under between each every all any some only just also both more most very much such same other rather instead since until "
            + "use uses used using make makes get gets give gives take takes let lets mean means need needs keep keeps").split(" ")));
    private static final Set<String> SMALL_HAN = Set.copyOf(Arrays.asList(("的了是在把被让使会能就也都而且但因为所以如果每从到对和与以及不只要再比更这那其它们我你他"
            + "有没么什怎很最还又才则并给叫做用得着过去来上下里当时候然后之间前后于可跟像比靠按").split("")));
    private static final String RELATIONS = "=→←⇒⇐↔≈≠≤≥<>↑↓×+:：()（）²³∝√∈";
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\n|]+");

    static Surface of(String text, Question question, Idf idf) {
        var units = Units.of(text);
        if (units.isEmpty()) {
            return new Surface(0, 0, 0, 0, 0, 0);
        }
        var small = units.stream().filter(u -> SMALL_HAN.contains(u.text()) || SMALL_LATIN.contains(u.text())).count();
        var segments = Arrays.stream(MARKS.split(text)).mapToInt(s -> Units.of(s).size()).filter(n -> n > 0).toArray();
        double mean = units.size() / (double) Math.max(1, segments.length);
        return new Surface(units.size(), small / (double) units.size(), Math.log(mean), segments.length / (double) units.size(),
                text.chars().filter(c -> RELATIONS.indexOf(c) >= 0).count() / (double) units.size(), novelty(units, question, idf));
    }

    private static double novelty(List<Unit> units, Question question, Idf idf) {
        var asked = Grams.of(Units.of(String.join("\n", question.title().zh(), question.prompt().zh(), question.title().en(),
                question.prompt().en())));
        var weights = Grams.weighted(units, idf, Set.of(), 1);
        return 1 - Grams.recall(weights, weights.keySet().stream().filter(asked::contains).collect(Collectors.toSet()));
    }
}
