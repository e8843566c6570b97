package viva.grader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import viva.grader.asking.Limits;

/** What can be set. */
@ConfigMapping(prefix = "grader")
public interface GraderConfig {
    /** Name of this process among graders of one database; must stay the same across its restarts. */
    @WithDefault("${hostname:grader}:${quarkus.grpc.server.port}")
    String instance();

    /** Answers graded at once. */
    @WithDefault("1")
    int workers();

    /** Texts encoded at once, and threads that reading the claims against one answer uses. */
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

    Llm llm();

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

    /** The language model, if one is set up. */
    interface Llm extends Limits {
        /** {@code VIVA_LLM_URL}: an OpenAI-compatible server or Ollama; empty for none. */
        Optional<String> url();

        /** {@code VIVA_LLM_MODEL}: its name there. */
        Optional<String> model();

        /** {@code VIVA_LLM_KEY}: empty where the server wants none. */
        Optional<String> key();

        /** Folder of the prompts on the class path. */
        @WithDefault("v1")
        String prompts();

        @Override
        @WithDefault("1")
        int pointsACall();

        @Override
        @WithDefault("4")
        int atOnce();

        @Override
        @WithDefault("1")
        int samples();

        @Override
        @WithDefault("3")
        int tries();

        @Override
        @WithDefault("1s")
        Duration pause();

        @Override
        @WithDefault("30s")
        Duration callTimeout();

        @Override
        @WithDefault("90s")
        Duration answerTimeout();

        @Override
        @WithDefault("16384")
        int contextTokens();

        @Override
        @WithDefault("4096")
        int replyTokens();

        @Override
        @WithDefault("3")
        double apart();

        @Override
        @WithDefault("0.5")
        double opposed();

        /** Calls a day (UTC) of this process; 0 for no limit. */
        @WithDefault("10000")
        long callsADay();

        /** Tokens a day (UTC) of this process; 0 for no limit. */
        @WithDefault("20000000")
        long tokensADay();

        /** How long after a failure the model is looked at again. */
        @WithDefault("1m")
        Duration lookAgain();
    }
}
