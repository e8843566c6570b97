package viva.grader.grading.proto;

import java.util.Optional;
import viva.grader.grading.Finding;
import viva.grader.v1.FindingKind;

/** The names of findings, both ways. */
final class Kinds {
    private Kinds() {}

    static FindingKind messageOf(Finding.Kind kind) {
        return switch (kind) {
            case COVERED -> FindingKind.FINDING_KIND_COVERED;
            case PARTIAL -> FindingKind.FINDING_KIND_PARTIAL;
            case ABSENT -> FindingKind.FINDING_KIND_ABSENT;
            case CONTRADICTED -> FindingKind.FINDING_KIND_CONTRADICTED;
            case CANNOT_TELL -> FindingKind.FINDING_KIND_CANNOT_TELL;
        };
    }

    /** What a person can say; empty for everything else. */
    static Optional<Finding.Kind> told(FindingKind kind) {
        return switch (kind) {
            case FINDING_KIND_COVERED -> Optional.of(Finding.Kind.COVERED);
            case FINDING_KIND_PARTIAL -> Optional.of(Finding.Kind.PARTIAL);
            case FINDING_KIND_ABSENT -> Optional.of(Finding.Kind.ABSENT);
            case FINDING_KIND_CONTRADICTED -> Optional.of(Finding.Kind.CONTRADICTED);
            case FINDING_KIND_CANNOT_TELL, FINDING_KIND_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
        };
    }
}
