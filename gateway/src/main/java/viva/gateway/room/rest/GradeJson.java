package viva.gateway.room.rest;

import java.time.Instant;
import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.grader.v1.AnswerFinding;
import viva.grader.v1.Deduction;
import viva.grader.v1.Finding;
import viva.grader.v1.FindingKind;
import viva.grader.v1.FindingOverride;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.Span;

/**
 * The grade of one answer. Score and confidence are left out unless there are any: a missing score is not a zero.
 *
 * @param version to be named when a person overrules a finding of it
 */
record GradeJson(String answer, String turn, String question, String state, Double score, Double confidence,
                 List<FindingJson> findings, List<DeductionJson> deductions, TextJson reason, VerdictJson verdict,
                 String engine, Instant gradedAt, long version) {
    static GradeJson of(Grade grade) {
        var scored = scored(grade);
        return new GradeJson(grade.getAnswer(), grade.getTurn(), grade.getQuestion(),
                Units.name(grade.getState(), "GRADE_STATE_"),
                scored ? grade.getScore() : null, scored ? grade.getConfidence() : null,
                grade.getFindingsList().stream().map(FindingJson::of).toList(),
                grade.getDeductionsList().stream().map(DeductionJson::of).toList(),
                TextJson.orNull(grade.getReason()), grade.hasVerdict() ? VerdictJson.of(grade.getVerdict()) : null,
                Units.orNull(grade.getEngine()), Units.instant(grade.getGradedAt()), grade.getVersion());
    }

    static boolean scored(Grade grade) {
        return switch (grade.getState()) {
            case GRADE_STATE_GRADED, GRADE_STATE_NEEDS_PERSON -> true;
            case GRADE_STATE_PENDING, GRADE_STATE_UNAVAILABLE, GRADE_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether the grader is done with it; what it could not grade it is done with too. */
    static boolean settled(Grade grade) {
        return grade.getState() != GradeState.GRADE_STATE_PENDING;
    }

    /**
     * What counts for a point.
     *
     * @param machine   what the machine found in this answer; left out where that is what counts
     * @param overrides by people, oldest first; left out where there are none
     * @param followUp  what the answer to the follow-up says of the point, once it is graded
     */
    record FindingJson(String point, String kind, SpanJson span, double confidence, double earned, AnswerFindingJson machine,
                       List<OverrideJson> overrides, AnswerFindingJson followUp) {
        static FindingJson of(Finding finding) {
            return new FindingJson(finding.getPoint(), nameOf(finding.getKind()),
                    finding.hasSpan() ? SpanJson.of(finding.getSpan()) : null, finding.getConfidence(), finding.getEarned(),
                    finding.hasMachine() ? AnswerFindingJson.of(finding.getMachine()) : null,
                    finding.getOverridesCount() == 0 ? null : finding.getOverridesList().stream().map(OverrideJson::of).toList(),
                    finding.hasFollowUp() ? AnswerFindingJson.of(finding.getFollowUp()) : null);
        }
    }

    /** What one answer says of a point. */
    record AnswerFindingJson(String answer, String kind, SpanJson span, double confidence, double earned) {
        static AnswerFindingJson of(AnswerFinding finding) {
            return new AnswerFindingJson(finding.getAnswer(), nameOf(finding.getKind()),
                    finding.hasSpan() ? SpanJson.of(finding.getSpan()) : null, finding.getConfidence(), finding.getEarned());
        }
    }

    /** @param reason left out for candidates, like the person's account */
    record OverrideJson(String from, String to, String reason, String person, Instant at, long version) {
        static OverrideJson of(FindingOverride override) {
            return new OverrideJson(nameOf(override.getFrom()), nameOf(override.getTo()), Units.orNull(override.getReason()),
                    Units.orNull(override.getPerson()), Units.instant(override.getAt()), override.getVersion());
        }
    }

    static String nameOf(FindingKind kind) {
        return Units.name(kind, "FINDING_KIND_");
    }

    /** Half-open, in UTF-16 code units: what JavaScript's {@code slice} takes. */
    record SpanJson(int start, int end, String quote) {
        static SpanJson of(Span span) {
            return new SpanJson(span.getStart(), span.getEnd(), span.getQuote());
        }
    }

    record DeductionJson(TextJson reason, double amount, SpanJson span) {
        static DeductionJson of(Deduction deduction) {
            return new DeductionJson(TextJson.of(deduction.getReason()), deduction.getAmount(),
                    deduction.hasSpan() ? SpanJson.of(deduction.getSpan()) : null);
        }
    }
}
