package viva.question.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import viva.question.bank.BankFailure;
import viva.question.bank.QuestionBank;

/** Draws an interview and leaves it Invited. */
public final class CreateInterview {
    /** Seeds chosen here are exact in JavaScript, too. */
    private static final long SEEDS = 1L << 53;

    private final QuestionBank bank;
    private final InterviewStore store;
    private final InstantSource clock;
    private final int recentInterviews;

    /** @param recentInterviews questions of so many latest interviews are avoided */
    public CreateInterview(QuestionBank bank, InterviewStore store, InstantSource clock, int recentInterviews) {
        this.bank = bank;
        this.store = store;
        this.clock = clock;
        this.recentInterviews = recentInterviews;
    }

    /** The same key of the same candidate returns the same interview. Throws {@link BankFailure.UnknownTemplate}. */
    public Interview create(String candidate, String templateId, Language language, OptionalLong seed, String clientKey) {
        return store.created(candidate, clientKey).orElseGet(() -> {
            var template = bank.template(templateId);
            var drawnWith = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1, SEEDS));
            var drawn = new Draw(bank.questions(), store.recentQuestions(candidate, recentInterviews))
                    .from(template, drawnWith);
            if (drawn.isEmpty()) {
                throw new BankFailure.UnknownTemplate(templateId);
            }
            var invitation = new Invitation(UUID.randomUUID(), candidate, template, language, drawnWith, clock.instant());
            List<Turn> turns = IntStream.range(0, drawn.size()).mapToObj(i -> Turn.of(drawn.get(i), i)).toList();
            return store.create(new Interview(invitation, new State.Invited(), turns), clientKey);
        });
    }
}
