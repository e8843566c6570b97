package viva.gateway.room.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import viva.gateway.json.TextJson;
import viva.gateway.room.QuestionMark;
import viva.gateway.room.Totals;
import viva.gateway.room.rest.ScorecardJson.ChapterScoreJson;
import viva.gateway.room.rest.ScorecardJson.TurnScoreJson;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.interview.v1.Interview;
import viva.interview.v1.Turn;
import viva.question.v1.Chapter;
import viva.question.v1.Part;
import viva.question.v1.Question;

/** Lays one interview, its rubrics and its grades side by side. */
final class Scorecards {
    private final Interview interview;
    private final Map<String, Question> questions;
    private final Map<String, Grade> gradesByTurn;

    private Scorecards(Interview interview, List<Question> questions, List<Grade> grades) {
        this.interview = interview;
        this.questions = questions.stream().collect(Collectors.toMap(q -> q.getCard().getId(), Function.identity()));
        this.gradesByTurn = grades.stream().collect(Collectors.toMap(Grade::getTurn, Function.identity(), (old, newer) -> newer));
    }

    static ScorecardJson of(Interview interview, List<Question> questions, List<Grade> grades, List<Part> handbook) {
        return new Scorecards(interview, questions, grades).compose(titles(handbook));
    }

    private ScorecardJson compose(Map<Integer, TextJson> titles) {
        var shown = interview.getTurnsList().stream().filter(this::shown).toList();
        var marks = shown.stream().filter(turn -> !turn.hasFollowUp()).map(this::mark).toList();
        var totals = Totals.of(marks);
        var chapters = Totals.byChapter(marks).entrySet().stream()
                .map(e -> ChapterScoreJson.of(e.getKey(), titles.get(e.getKey()), e.getValue())).toList();
        var turns = shown.stream()
                .map(turn -> TurnScoreJson.of(turn, gradesByTurn.get(turn.getId()), questionOf(turn))).toList();
        return new ScorecardJson(InterviewJson.of(interview), ScorecardJson.orNull(totals.score()), totals.graded(),
                totals.total(), unanswered(shown), needsPerson(shown), chapters, turns);
    }

    /** While practice runs, an unanswered turn may still be answered, so nothing is said about it. */
    private boolean shown(Turn turn) {
        return turn.hasAnswer() || RoomRules.ended(interview);
    }

    private QuestionMark mark(Turn turn) {
        var chapter = turn.getQuestion().getChapter();
        if (!turn.hasAnswer()) {
            return QuestionMark.unanswered(chapter);
        }
        var grade = gradesByTurn.get(turn.getId());
        if (grade == null || !GradeJson.scored(grade)) {
            return QuestionMark.ungraded(chapter);
        }
        // What a follow-up earned, and what people changed, the grader has put into the question's own grade.
        return QuestionMark.graded(chapter, grade.getScore());
    }

    private Question questionOf(Turn turn) {
        var question = questions.get(turn.getQuestion().getId());
        if (question == null) {
            throw new IllegalStateException("no rubric came for the question " + turn.getQuestion().getId());
        }
        return question;
    }

    private static int unanswered(List<Turn> shown) {
        return (int) shown.stream().filter(turn -> !turn.hasFollowUp() && !turn.hasAnswer()).count();
    }

    private int needsPerson(List<Turn> shown) {
        return (int) shown.stream().map(turn -> gradesByTurn.get(turn.getId()))
                .filter(grade -> grade != null && grade.getState() == GradeState.GRADE_STATE_NEEDS_PERSON).count();
    }

    private static Map<Integer, TextJson> titles(List<Part> handbook) {
        return handbook.stream().flatMap(part -> part.getChaptersList().stream())
                .collect(Collectors.toMap(Chapter::getNumber, chapter -> TextJson.of(chapter.getTitle())));
    }
}
