package viva.question.bank;

import java.time.Duration;
import java.util.List;

/**
 * A question as its file says it; publishing gives it a version.
 *
 * @param id           kebab-case, e.g. {@code bn-vs-ln}
 * @param chapter      number of its chapter, from 1
 * @param difficulty   1 (warm-up) to 5 (hard)
 * @param expectedTime what a good answer takes
 * @param answer       the model answer
 * @param notes        where sources differ and that the rubric accepts both
 */
public record Question(String id, int chapter, Task task, int difficulty, Duration expectedTime, Text title,
                       Text prompt, Text answer, List<Text> notes, Rubric rubric) {
    public Question {
        notes = List.copyOf(notes);
        if (difficulty < 1 || difficulty > 5) {
            throw new IllegalArgumentException("difficulty of " + id + " is " + difficulty);
        }
    }

    /** Whether it is made from a coding problem and no question of the handbook's. */
    public boolean exercise() {
        return task instanceof Task.Coding coding && coding.exercise();
    }
}
