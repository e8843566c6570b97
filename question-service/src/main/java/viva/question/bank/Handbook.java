package viva.question.bank;

import java.util.List;
import java.util.stream.Stream;

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

    /**
     * A chapter.
     *
     * @param number    counts from 1 through all parts
     * @param questions ids in handbook order
     * @param exercises ids of coding questions on its subjects that are not the handbook's
     */
    public record Chapter(int number, Text title, Text summary, List<String> questions, List<String> exercises) {
        public Chapter {
            questions = List.copyOf(questions);
            exercises = List.copyOf(exercises);
        }
    }

    /** Ids of all questions in handbook order, without exercises. */
    public List<String> questions() {
        return chapters().flatMap(c -> c.questions().stream()).toList();
    }

    /** Ids of all exercises, chapter by chapter. */
    public List<String> exercises() {
        return chapters().flatMap(c -> c.exercises().stream()).toList();
    }

    private Stream<Chapter> chapters() {
        return parts.stream().flatMap(p -> p.chapters().stream());
    }
}
