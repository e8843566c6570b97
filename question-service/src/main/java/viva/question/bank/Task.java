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

    /** Write code; {@code problem} is the id of the {@link Problem} it is judged against. */
    record Coding(String problem) implements Task {
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
