package viva.gateway.room.rest;

import viva.gateway.json.Fields;
import viva.interview.v1.Language;
import viva.question.v1.Mode;
import viva.question.v1.TaskKind;
import viva.rpc.InvalidField;

/** The words JSON has for the contract's enums where they are not the enum's own. */
final class Names {
    private Names() {}

    static String of(TaskKind kind) {
        return switch (kind) {
            case TASK_KIND_CONCEPT -> "concept";
            case TASK_KIND_SYSTEM_DESIGN -> "system-design";
            case TASK_KIND_BEHAVIOURAL -> "behavioural";
            case TASK_KIND_CODING -> "coding";
            case TASK_KIND_LAB -> "lab";
            case TASK_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("a question without a task");
        };
    }

    static String of(Mode mode) {
        return switch (mode) {
            case MODE_PRACTICE -> "practice";
            case MODE_EXAM -> "exam";
            case MODE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("a template without a mode");
        };
    }

    static String of(Language language) {
        return switch (language) {
            case LANGUAGE_ZH -> "zh";
            case LANGUAGE_EN -> "en";
            case LANGUAGE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("an interview without a language");
        };
    }

    static Language language(String field, String name) {
        return switch (Fields.required(field, name)) {
            case "zh" -> Language.LANGUAGE_ZH;
            case "en" -> Language.LANGUAGE_EN;
            default -> throw new InvalidField(field, "must be zh or en");
        };
    }
}
