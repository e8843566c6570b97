package viva.question.bank;

import java.util.List;

/** The handbook's order: parts, chapters, ids of questions. */
public record Handbook(List<Part> parts) {
    public Handbook {
        parts = List.copyOf(parts);
    }

    /** A part. */
    public record Part(String id, Text title, List<Chapter> chapters) {
        public Part {
            chapters = List.copyOf(chapters);
        }
    }

    /** A chapter. @param number counts from 1 through all parts @param questions ids in handbook order */
    public record Chapter(int number, Text title, Text summary, List<String> questions) {
        public Chapter {
            questions = List.copyOf(questions);
        }
    }

    /** Ids of all questions in handbook order. */
    public List<String> questions() {
        return parts.stream().flatMap(p -> p.chapters().stream()).flatMap(c -> c.questions().stream()).toList();
    }
}
