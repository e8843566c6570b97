package viva.question.interview.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import viva.question.bank.QuestionRef;
import viva.question.bank.Text;
import viva.question.interview.Answer;
import viva.question.interview.Draft;
import viva.question.interview.Turn;
import viva.question.interview.Turn.FollowUp;

/** A turn with its newest draft and its answer. */
@Entity
@Table(name = "turn")
public class TurnRow extends PanacheEntityBase {
    @Id
    public UUID id;
    public UUID interview;
    public int ordinal;
    public String question;
    @Column(name = "question_version")
    public int questionVersion;
    @Column(name = "follow_up_of")
    public UUID followUpOf;
    @Column(name = "follow_up_point")
    public String followUpPoint;
    @Column(name = "follow_up_zh")
    public String followUpZh;
    @Column(name = "follow_up_en")
    public String followUpEn;
    @Column(name = "draft_seq")
    public Long draftSeq;
    @Column(name = "draft_text")
    public String draftText;
    @Column(name = "draft_language")
    public String draftLanguage;
    @Column(name = "draft_saved_at")
    public Instant draftSavedAt;
    @Column(name = "answer_id")
    public UUID answerId;
    @Column(name = "answer_key")
    public String answerKey;
    @Column(name = "answer_text")
    public String answerText;
    @Column(name = "answer_language")
    public String answerLanguage;
    @Column(name = "answered_at")
    public Instant answeredAt;
    @Column(name = "from_draft")
    public Boolean fromDraft;
    @Version
    public long revision;

    /** In the order shown: a follow-up right after its question. */
    static List<TurnRow> of(UUID interview) {
        return list("interview = ?1 order by ordinal, followUpOf nulls first", interview);
    }

    static TurnRow of(UUID interview, Turn turn) {
        var row = new TurnRow();
        row.id = turn.id();
        row.interview = interview;
        row.ordinal = turn.ordinal();
        row.question = turn.question().id();
        row.questionVersion = turn.question().version();
        turn.followUp().ifPresent(followUp -> {
            row.followUpOf = followUp.ofTurn();
            row.followUpPoint = followUp.point();
            row.followUpZh = followUp.prompt().zh();
            row.followUpEn = followUp.prompt().en();
        });
        row.write(turn);
        return row;
    }

    /** Writes what of a turn can change: draft and answer, neither of which ever goes away. */
    final void write(Turn turn) {
        turn.draft().ifPresent(draft -> {
            draftSeq = draft.seq();
            draftText = draft.text();
            draftLanguage = draft.codeLanguage();
            draftSavedAt = draft.savedAt();
        });
        turn.answer().ifPresent(answer -> {
            answerId = answer.id();
            answerKey = answer.clientKey();
            answerText = answer.text();
            answerLanguage = answer.codeLanguage();
            answeredAt = answer.submittedAt();
            fromDraft = answer.fromDraft();
        });
    }

    Turn turn() {
        return new Turn(id, ordinal, new QuestionRef(question, questionVersion),
                Optional.ofNullable(followUpOf)
                        .map(of -> new FollowUp(of, followUpPoint, new Text(followUpZh, followUpEn))),
                Optional.ofNullable(draftSeq).map(seq -> new Draft(seq, draftText, draftLanguage, draftSavedAt)),
                Optional.ofNullable(answerId)
                        .map(answer -> new Answer(answer, answerKey, answerText, answerLanguage, answeredAt, fromDraft)));
    }
}
