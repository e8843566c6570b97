package viva.grader.review;

import java.util.List;
import java.util.Optional;
import viva.grader.grading.Finding;
import viva.grader.grading.Overruling;
import viva.grader.grading.ScoreRules.Counted;
import viva.grader.grading.Span;

/**
 * What counts for one point, with everything it was made from.
 *
 * @param kind       a person's, else the better of the machine's and the follow-up's
 * @param confidence 0 to 1; a person's is 1
 * @param counted    what the score takes of it
 * @param machine    what the machine found in this answer
 * @param earned     of the weight, by the machine's finding alone
 * @param overruling oldest first
 */
public record GivenFinding(Finding.Kind kind, double confidence, Counted counted, Finding machine, double earned,
                           List<Overruling> overruling, Optional<OfFollowUp> followUp) {
    /** What the follow-up's answer says of the point. @param earned of the point's weight, caps included */
    public record OfFollowUp(String answer, Finding.Kind kind, Optional<Span> span, double confidence, double earned) {}

    public GivenFinding {
        overruling = List.copyOf(overruling);
    }

    /** Whether anything but the machine's finding counts. */
    public boolean changed() {
        return counted.beyond();
    }

    /**
     * A person's ruling is the last word. Else the follow-up is a second chance: its finding counts where it earns more.
     *
     * @param counted what counts by the machine's finding alone
     */
    static GivenFinding of(Counted counted, Finding machine, List<Overruling> overruling, Optional<OfFollowUp> followUp) {
        if (!overruling.isEmpty()) {
            var to = overruling.getLast().to();
            var shown = to == Finding.Kind.ABSENT ? Optional.<Span>empty() : machine.shown();
            return new GivenFinding(to, 1, Counted.ruled(counted.point(), to, shown), machine, counted.earned(), overruling, followUp);
        }
        var second = followUp.filter(f -> f.earned() > counted.earned());
        return second
                .map(f -> new GivenFinding(f.kind(), f.confidence(), counted.raised(f.earned() / counted.point().weight()), machine,
                        counted.earned(), overruling, followUp))
                .orElseGet(() -> new GivenFinding(machine.kind(), machine.confidence(), counted, machine, counted.earned(), overruling,
                        followUp));
    }
}
