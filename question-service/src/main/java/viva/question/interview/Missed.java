package viva.question.interview;

import java.util.Optional;
import viva.question.bank.RubricPoint;
import viva.question.bank.Text;

/**
 * A point that an answer missed or got wrong, to be asked about.
 *
 * @param lead said first, made of the answer's own words; empty where the answer said nothing near it
 */
public record Missed(RubricPoint point, Optional<Text> lead) {
    /** What the candidate is asked: the lead, then the bank's question about the point. */
    public Text prompt() {
        var asked = point.followUp();
        return lead.map(l -> new Text(l.zh() + asked.zh(), l.en() + " " + asked.en())).orElse(asked);
    }
}
