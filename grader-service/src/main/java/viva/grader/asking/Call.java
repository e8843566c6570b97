package viva.grader.asking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import viva.grader.grading.RubricPoint;

/**
 * One question to a model until its reply can be used: a busy server is asked again after a pause, a reply that is wrong
 * once more with the error told.
 */
record Call(Chat chat, PromptBook prompts, RulingReader reader, Limits limits, Budget budget, Semaphore gate, Quotes quotes,
            List<RubricPoint> points, int sample, long deadline) {
    /** A pause is drawn between half of it and one and a half. */
    private static final double LEAST_JITTER = 0.5;
    private static final double MOST_JITTER = 1.5;

    record Outcome(List<Ruling> rulings, List<String> raw) {}

    /** @throws AskingFailure.Unusable when the second reply is no better */
    Outcome ask(Prompt prompt) throws InterruptedException {
        var raw = new ArrayList<String>();
        var reply = reply(prompt);
        raw.add(reply.text());
        var read = reader.read(reply, points);
        var problem = problem(read);
        if (read instanceof RulingReader.Read.Rulings(var rulings) && problem.isEmpty()) {
            return new Outcome(rulings, raw);
        }
        var second = reply(prompts.again(prompt, reply, problem.orElseThrow()));
        raw.add(second.text());
        return switch (reader.read(second, points)) {
            // A quote that is invented again earns nothing, which is not for this class to decide.
            case RulingReader.Read.Rulings(var rulings) -> new Outcome(rulings, raw);
            case RulingReader.Read.Malformed(var what) -> throw new AskingFailure.Unusable(what);
        };
    }

    /** What the model is told to do better. */
    private Optional<String> problem(RulingReader.Read read) {
        return switch (read) {
            case RulingReader.Read.Malformed(var what) -> Optional.of(what);
            case RulingReader.Read.Rulings(var rulings) -> rulings.stream().filter(r -> r.verdict().quotes() && quotes.find(r.quote()).isEmpty()).findFirst()
                    .map(r -> "the quote on \"" + r.point() + "\" is not the candidate's own words in the answer; copy it from there, or say ABSENT");
        };
    }

    private Reply reply(Prompt prompt) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Duration pause;
            try {
                return once(prompt);
            } catch (AskingFailure.Busy busy) {
                pause = pause(attempt, busy.retryAfter()).orElseThrow(() -> busy);
            } catch (AskingFailure.Away away) {
                pause = pause(attempt, Optional.empty()).orElseThrow(() -> away);
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
    }

    private Reply once(Prompt prompt) throws InterruptedException {
        if (!gate.tryAcquire(Panel.left(deadline).toNanos(), TimeUnit.NANOSECONDS)) {
            throw new AskingFailure.TooSlow(limits.answerTimeout(), null);
        }
        try {
            budget.take();
            var reply = chat.ask(prompt, sample);
            budget.used(reply.tokens());
            return reply;
        } finally {
            gate.release();
        }
    }

    /** Empty when no more tries are allowed, or the pause would outlast the answer's time. */
    private Optional<Duration> pause(int attempt, Optional<Duration> told) {
        double jitter = ThreadLocalRandom.current().nextDouble(LEAST_JITTER, MOST_JITTER);
        var own = Duration.ofNanos((long) (limits.pause().toNanos() * jitter * (1L << (attempt - 1))));
        // The server's word is a lower bound; what comes on top keeps all who were told the same from coming at once.
        var pause = told.map(t -> t.plus(own.compareTo(t) < 0 ? own : t)).orElse(own);
        return attempt < limits.tries() && pause.compareTo(Panel.left(deadline)) < 0 ? Optional.of(pause) : Optional.empty();
    }
}
