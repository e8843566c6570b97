package viva.grader.asking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;

/**
 * Asks a model about every point of an answer: some points a call, several calls at once, all of them again for each
 * sample. Either all of it comes back, or nothing: a grade is never put together from two engines.
 */
final class Panel {
    private static final int TOKENS_BESIDE = 64;
    private static final int LATIN_LETTERS_A_TOKEN = 3;

    /**
     * What came back.
     *
     * @param rulings a point, in the order asked, each as often as there are samples
     * @param raw     the replies as they came, in the order asked
     */
    record Heard(List<List<Ruling>> rulings, List<String> raw) {}

    private final PromptBook prompts;
    private final RulingReader reader;
    private final Limits limits;
    private final Budget budget;
    private final Semaphore gate;

    Panel(PromptBook prompts, RulingReader reader, Limits limits, Budget budget) {
        this.prompts = prompts;
        this.reader = reader;
        this.limits = limits;
        this.budget = budget;
        this.gate = new Semaphore(limits.atOnce(), true);
    }

    /** @throws AskingFailure of the first call that failed; the others are stopped */
    Heard ask(Chat chat, Question question, List<RubricPoint> points, String answer) throws InterruptedException {
        var fence = Fence.around(answer);
        var quotes = new Quotes(question, answer);
        var batches = batches(points);
        budget.require(batches.size() * limits.samples());
        long deadline = System.nanoTime() + limits.answerTimeout().toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Call.Outcome>(threads);
            var asked = new ArrayList<Future<Call.Outcome>>();
            try {
                for (int sample = 0; sample < limits.samples(); sample++) {
                    for (var batch : batches) {
                        var prompt = fitting(prompts.ask(question, batch, fence));
                        var call = new Call(chat, prompts, reader, limits, budget, gate, quotes, batch, sample, deadline);
                        asked.add(done.submit(() -> call.ask(prompt)));
                    }
                }
                for (int i = 0; i < asked.size(); i++) {
                    await(done, deadline);
                }
                return heard(points, asked);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void await(ExecutorCompletionService<Call.Outcome> done, long deadline) throws InterruptedException {
        var next = done.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (next == null) {
            throw new AskingFailure.TooSlow(limits.answerTimeout(), null);
        }
        result(next);
    }

    private static Call.Outcome result(Future<Call.Outcome> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AskingFailure failure ? failure : new IllegalStateException("asking a language model failed", e.getCause());
        }
    }

    private static Heard heard(List<RubricPoint> points, List<Future<Call.Outcome>> asked) throws InterruptedException {
        var rulings = new ArrayList<Ruling>();
        var raw = new ArrayList<String>();
        for (var call : asked) {
            rulings.addAll(result(call).rulings());
            raw.addAll(result(call).raw());
        }
        return new Heard(points.stream().map(p -> rulings.stream().filter(r -> r.point().equals(p.id())).toList()).toList(), raw);
    }

    private List<List<RubricPoint>> batches(List<RubricPoint> points) {
        var batches = new ArrayList<List<RubricPoint>>();
        for (int from = 0; from < points.size(); from += limits.pointsACall()) {
            batches.add(points.subList(from, Math.min(points.size(), from + limits.pointsACall())));
        }
        return batches;
    }

    /** A server that cuts what does not fit (Ollama does, silently) would grade half an answer. */
    private Prompt fitting(Prompt prompt) {
        long letters = (prompt.instructions() + prompt.task()).codePoints().filter(c -> c < 0x2E80).count();
        long others = (prompt.instructions() + prompt.task()).codePoints().count() - letters;
        long tokens = letters / LATIN_LETTERS_A_TOKEN + others + TOKENS_BESIDE + limits.replyTokens();
        if (tokens > limits.contextTokens()) {
            throw new AskingFailure.TooLong(tokens, limits.contextTokens());
        }
        return prompt;
    }

    static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
