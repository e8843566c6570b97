package viva.grader.review;

import java.util.List;
import viva.grader.grading.Finding;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Overruling;

/**
 * How people and the machine agree on one rubric point.
 *
 * @param graded     answers in whose newest grade the machine found something on it, or found it absent
 * @param directions the most frequent first
 * @param cases      answers of which a person says otherwise, newest first
 */
public record PointAgreement(String question, String point, int graded, List<Direction> directions, List<Case> cases) {
    /** From what to what. @param answers how many */
    public record Direction(Finding.Kind machine, Finding.Kind person, int answers) {}

    /** An answer of which a person says otherwise. */
    public record Case(GradeRecord entry, Finding.Kind machine, Overruling ruling) {}

    public PointAgreement {
        directions = List.copyOf(directions);
        cases = List.copyOf(cases);
    }

    public int overruled() {
        return cases.size();
    }

    /** Of the answers graded, 0 to 1. */
    public double share() {
        return graded == 0 ? 0 : (double) overruled() / graded;
    }
}
