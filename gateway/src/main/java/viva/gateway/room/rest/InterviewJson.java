package viva.gateway.room.rest;

import java.time.Instant;
import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.gateway.room.rest.CatalogueJson.TemplateJson;
import viva.interview.v1.Answer;
import viva.interview.v1.Draft;
import viva.interview.v1.FollowUp;
import viva.interview.v1.Interview;
import viva.interview.v1.Turn;
import viva.question.v1.QuestionCard;

/**
 * An interview as its candidate sees it.
 *
 * @param seed a decimal number as text: JavaScript's numbers do not hold all of its 64 bits
 */
record InterviewJson(String id, String candidate, TemplateJson template, String language, String state,
                     Instant createdAt, Instant startedAt, Instant deadline, Instant endedAt, Instant serverTime,
                     String seed, List<TurnJson> turns) {
    static InterviewJson of(Interview interview) {
        return new InterviewJson(interview.getId(), interview.getCandidate(), TemplateJson.of(interview.getTemplate()),
                Names.of(interview.getLanguage()), Units.name(interview.getState(), "STATE_"),
                Units.instant(interview.getCreatedAt()), Units.instant(interview.getStartedAt()),
                Units.instant(interview.getDeadline()), Units.instant(interview.getEndedAt()),
                Units.instant(interview.getServerTime()), Long.toString(interview.getSeed()),
                interview.getTurnsList().stream().map(TurnJson::of).toList());
    }

    record TurnJson(String id, int position, QuestionJson question, FollowUpJson followUp, DraftJson draft, AnswerJson answer) {
        static TurnJson of(Turn turn) {
            return new TurnJson(turn.getId(), turn.getPosition(), QuestionJson.of(turn.getQuestion()),
                    turn.hasFollowUp() ? FollowUpJson.of(turn.getFollowUp()) : null,
                    turn.hasDraft() ? DraftJson.of(turn.getDraft()) : null,
                    turn.hasAnswer() ? AnswerJson.of(turn.getAnswer()) : null);
        }
    }

    record QuestionJson(String id, int chapter, String task, int difficulty, double minutes, TextJson title,
                        TextJson prompt, CodingProblemJson problem) {
        static QuestionJson of(QuestionCard card) {
            return new QuestionJson(card.getId(), card.getChapter(), Names.of(card.getKind()), card.getDifficulty(),
                    Units.minutes(card.getExpectedTime()), TextJson.of(card.getTitle()), TextJson.of(card.getPrompt()),
                    card.hasProblem() ? CodingProblemJson.of(card.getProblem()) : null);
        }
    }

    /** Without the rubric point it asks about: its id alone could give the answer away. */
    record FollowUpJson(String ofTurn, TextJson prompt) {
        static FollowUpJson of(FollowUp followUp) {
            return new FollowUpJson(followUp.getOfTurn(), TextJson.of(followUp.getPrompt()));
        }
    }

    record DraftJson(long seq, String text, String codeLanguage, Instant savedAt) {
        static DraftJson of(Draft draft) {
            return new DraftJson(draft.getSeq(), draft.getText(), Units.orNull(draft.getCodeLanguage()),
                    Units.instant(draft.getSavedAt()));
        }
    }

    record AnswerJson(String id, String text, String codeLanguage, Instant submittedAt, boolean fromDraft) {
        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.getId(), answer.getText(), Units.orNull(answer.getCodeLanguage()),
                    Units.instant(answer.getSubmittedAt()), answer.getFromDraft());
        }
    }
}
