package viva.vision.demo;

import java.time.Duration;

/** Why a run was not begun. Nothing has been shown when one of these is thrown. */
public abstract sealed class DemoFailure extends RuntimeException {
    private DemoFailure(String message) {
        super(message);
    }

    /** No demo has this id. */
    public static final class UnknownDemo extends DemoFailure {
        private final String id;

        public UnknownDemo(String id) {
            super("no demo is called " + shortened(id));
            this.id = shortened(id);
        }

        public String id() {
            return id;
        }
    }

    /** No built-in picture has this name, or the demo does not offer it. */
    public static final class UnknownSample extends DemoFailure {
        private final String name;

        public UnknownSample(String name) {
            super("no sample is called " + shortened(name));
            this.name = shortened(name);
        }

        public String name() {
            return name;
        }
    }

    /** A parameter or input that the demo does not have, or a value outside its range. */
    public static final class InvalidValue extends DemoFailure {
        private final String field;
        private final String problem;

        /** @param field dotted path, e.g. {@code parameters.iouThreshold}; @param problem what would be right */
        public InvalidValue(String field, String problem) {
            super(shortened(field) + ": " + problem);
            this.field = shortened(field);
            this.problem = problem;
        }

        public String field() {
            return field;
        }

        public String problem() {
            return problem;
        }
    }

    /** An upload that is no picture the lab reads. */
    public static final class UnreadableImage extends DemoFailure {
        private final String input;
        private final String problem;

        public UnreadableImage(String input, String problem) {
            super("the picture " + problem);
            this.input = input;
            this.problem = problem;
        }

        public String input() {
            return input;
        }

        /** Completes "the picture …". */
        public String problem() {
            return problem;
        }
    }

    /** All lanes are busy and the queue is full. */
    public static final class QueueFull extends DemoFailure {
        private final int queued;

        public QueueFull(int queued) {
            super("all lanes are busy and " + queued + " runs are waiting");
            this.queued = queued;
        }

        public int queued() {
            return queued;
        }

        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }

    /** What a caller sent may be megabytes long; an error repeats only its beginning. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
