package viva.question.bank;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What interviews are drawn from.
 *
 * @param duration  of the interview, from start to deadline
 * @param followUps whether a follow-up may be asked
 * @param slots     questions are drawn slot by slot
 */
public record Template(String id, Text title, Text summary, Duration duration, Mode mode, boolean followUps,
                       List<Slot> slots) {
    public Template {
        slots = List.copyOf(slots);
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("duration of " + id + " is " + duration);
        }
    }

    /** Whether grades are seen along the way. */
    public enum Mode {
        /** Grades may be seen as they come. */
        PRACTICE,
        /** Nothing is shown before the end. */
        EXAM
    }

    /**
     * So many questions of these chapters and kinds; both sets are written out, never empty for "any".
     *
     * @param exerciseMinutes coding exercises come, too, that take no longer; 0 for the handbook's questions only
     */
    public record Slot(int count, SortedSet<Integer> chapters, SortedSet<TaskKind> tasks, int exerciseMinutes) {
        public Slot {
            chapters = new TreeSet<>(Set.copyOf(chapters));
            tasks = new TreeSet<>(Set.copyOf(tasks));
        }

        public boolean takes(Question question) {
            return chapters.contains(question.chapter()) && tasks.contains(question.task().kind())
                    && (!question.exercise() || question.expectedTime().toMinutes() <= exerciseMinutes);
        }
    }

    public int questionCount() {
        return slots.stream().mapToInt(Slot::count).sum();
    }

    /** The kinds of task that can come up. */
    public Set<TaskKind> kinds() {
        var kinds = EnumSet.noneOf(TaskKind.class);
        slots.forEach(slot -> kinds.addAll(slot.tasks()));
        return kinds;
    }
}
