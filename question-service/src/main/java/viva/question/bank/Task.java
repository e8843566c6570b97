package viva.question.bank;

/** What a question asks the candidate to do. */
public sealed interface Task {
    TaskKind kind();

    /** Explain an idea. */
    record Concept() implements Task {
        @Override
        public TaskKind kind() {
            return TaskKind.CONCEPT;
        }
    }

    /** Design a system. */
    record SystemDesign() implements Task {
        @Override
        public TaskKind kind() {
            return TaskKind.SYSTEM_DESIGN;
        }
    }

    /** Tell a story, or take a stand. */
    record Behavioural() implements Task {
        @Override
        public TaskKind kind() {
            return TaskKind.BEHAVIOURAL;
        }
    }

    /**
     * Write code.
     *
     * @param problem  id of the {@link Problem} it is judged against
     * @param exercise whether it is made from the problem, beside the handbook's own questions
     */
    record Coding(String problem, boolean exercise) implements Task {
        /** A question of the handbook's. */
        public Coding(String problem) {
            this(problem, false);
        }

        @Override
        public TaskKind kind() {
            return TaskKind.CODING;
        }
    }

    /** Work in the vision lab. */
    record Lab() implements Task {
        @Override
        public TaskKind kind() {
            return TaskKind.LAB;
        }
    }
}
