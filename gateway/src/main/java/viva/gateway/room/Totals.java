package viva.gateway.room;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sum of several questions, each counting the same. What is not graded is left out, never taken for a zero.
 *
 * @param score  mean of the graded questions, 0 to 10; empty when none is
 * @param graded how many questions the score stands on
 * @param total  how many there are
 */
public record Totals(OptionalDouble score, int graded, int total) {
    public static Totals of(List<QuestionMark> marks) {
        var scores = marks.stream().flatMapToDouble(mark -> mark.score().stream()).toArray();
        return new Totals(Arrays.stream(scores).average(), scores.length, marks.size());
    }

    /** By chapter, in handbook order. */
    public static SortedMap<Integer, Totals> byChapter(List<QuestionMark> marks) {
        return marks.stream().collect(Collectors.groupingBy(QuestionMark::chapter, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Totals::of)));
    }
}
