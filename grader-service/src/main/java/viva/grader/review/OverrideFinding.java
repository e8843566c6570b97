package viva.grader.review;

import java.time.InstantSource;
import viva.grader.grading.Finding;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Overruling;

/** Puts a person's finding on a point in the machine's place, for good and with a reason. */
public final class OverrideFinding {
    /** What a person wants. @param seen version of the grade they looked at */
    public record Order(String answer, String point, Finding.Kind to, String reason, String person, long seen) {}

    private final Reviews reviews;
    private final InstantSource clock;

    public OverrideFinding(Reviews reviews, InstantSource clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Returns the entry with the ruling.
     *
     * @throws ReviewFailure.StaleGrade        when the grade has changed since
     * @throws ReviewFailure.NothingToOverride when there is no finding on the point
     * @throws GradingFailure.UnknownAnswer    when the answer was never handed in
     */
    public GradeRecord overrule(Order order) {
        return reviews.add(order.answer(), entry -> ruling(entry, order));
    }

    private Overruling ruling(GradeRecord entry, Order order) {
        if (entry.revision() != order.seen()) {
            throw new ReviewFailure.StaleGrade(order.seen(), entry.revision());
        }
        // Of code, the cases decide; there is no point to rule on.
        var found = entry.grade().given().filter(marks -> marks.verdict().isEmpty())
                .flatMap(marks -> marks.findings().stream().filter(f -> f.point().equals(order.point())).findFirst())
                .orElseThrow(() -> new ReviewFailure.NothingToOverride(order.answer(), order.point()));
        var from = entry.overruled(order.point()).map(Overruling::to).orElse(found.kind());
        return new Overruling(order.answer(), order.point(), from, order.to(), order.reason(), order.person(), clock.instant(),
                entry.revision() + 1);
    }
}
