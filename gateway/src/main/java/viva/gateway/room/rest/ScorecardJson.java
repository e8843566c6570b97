package viva.gateway.room.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.OptionalDouble;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.gateway.room.Totals;
import viva.grader.v1.Grade;
import viva.interview.v1.Turn;
import viva.question.v1.Question;
import viva.question.v1.RubricPoint;

/**
 * An interview with its grades and what it was graded against.
 *
 * @param score       0 to 10, the mean of the graded questions; null when none is graded
 * @param graded      how many questions the score stands on
 * @param total       how many questions there are: asked, or in a running practice answered
 * @param unanswered  how many of the graded count zero because nothing was handed in
 * @param needsPerson how many answers were graded with so little confidence that a person should look
 */
record ScorecardJson(InterviewJson interview, @JsonInclude(Include.ALWAYS) Double score, int graded, int total,
                     int unanswered, int needsPerson, List<ChapterScoreJson> chapters, List<TurnScoreJson> turns) {

    record ChapterScoreJson(int number, TextJson title, @JsonInclude(Include.ALWAYS) Double score, int graded, int total) {
        static ChapterScoreJson of(int number, TextJson title, Totals totals) {
            return new ChapterScoreJson(number, title, orNull(totals.score()), totals.graded(), totals.total());
        }
    }

    /** @param followUpOf id of the turn this one followed */
    record TurnScoreJson(InterviewJson.TurnJson turn, @JsonInclude(Include.ALWAYS) GradeJson grade,
                         List<PointJson> rubric, TextJson modelAnswer, List<TextJson> notes, String followUpOf) {
        /** @param grade null while there is none */
        static TurnScoreJson of(Turn turn, Grade grade, Question question) {
            return new TurnScoreJson(InterviewJson.TurnJson.of(turn), grade == null ? null : GradeJson.of(grade),
                    question.getRubric().getPointsList().stream().filter(point -> asked(turn, point)).map(PointJson::of).toList(),
                    TextJson.orNull(question.getModelAnswer()), TextJson.all(question.getNotesList()),
                    turn.hasFollowUp() ? Units.orNull(turn.getFollowUp().getOfTurn()) : null);
        }

        /** A follow-up asks about one point only. */
        private static boolean asked(Turn turn, RubricPoint point) {
            return !turn.hasFollowUp() || turn.getFollowUp().getPoint().equals(point.getId());
        }
    }

    record PointJson(String id, double weight, TextJson claim) {
        static PointJson of(RubricPoint point) {
            return new PointJson(point.getId(), point.getWeight(), TextJson.of(point.getClaim()));
        }
    }

    static Double orNull(OptionalDouble score) {
        return score.isPresent() ? score.getAsDouble() : null;
    }
}
