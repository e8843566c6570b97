package viva.grader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set. */
@ConfigMapping(prefix = "grader")
public interface GraderConfig {
    /** Name of this process among graders of one database; must stay the same across its restarts. */
    @WithDefault("${hostname:grader}:${quarkus.grpc.server.port}")
    String instance();

    /** Answers graded at once. */
    @WithDefault("1")
    int workers();

    /** Texts encoded at once. */
    @WithDefault("2")
    int encoderThreads();

    /** How long a job belongs to a process that no longer says it is alive. It says so three times as often. */
    @WithDefault("15s")
    Duration lease();

    /** How often an idle worker looks for jobs that it was not told of. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How often a watched interview is looked at. */
    @WithDefault("500ms")
    Duration watchEvery();

    /** Confidence below which a person should look at a grade, 0 to 1. */
    @WithDefault("0.55")
    double sureFrom();

    Retries retries();

    /** Failures of ours while grading. */
    interface Retries {
        /** Tries in all, after which the grade is unavailable. */
        @WithDefault("8")
        int attempts();

        /** Delay after the first failure; doubles with each. */
        @WithDefault("1s")
        Duration first();

        /** Bound of the delay. */
        @WithDefault("30s")
        Duration longest();
    }
}
