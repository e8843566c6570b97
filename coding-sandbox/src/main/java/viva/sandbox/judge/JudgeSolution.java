package viva.sandbox.judge;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viva.sandbox.confinement.ConfinementWatch;
import viva.sandbox.run.Answer;
import viva.sandbox.run.Cancellation;
import viva.sandbox.run.Conversation;
import viva.sandbox.run.Jail;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Loading;
import viva.sandbox.run.Program;
import viva.sandbox.run.RunFailure;
import viva.sandbox.run.Slots;

/** Judges a solution against the cases of a problem: one jail, one case after the other, each compared out here. */
public final class JudgeSolution {
    private static final Logger LOG = System.getLogger(JudgeSolution.class.getName());
    private static final int ATTEMPTS = 2;

    private final Languages languages;
    private final ConfinementWatch confinement;
    private final Slots slots;
    private final Jail jail;

    public JudgeSolution(Languages languages, ConfinementWatch confinement, Slots slots, Jail jail) {
        this.languages = languages;
        this.confinement = confinement;
        this.slots = slots;
        this.jail = jail;
    }

    /** Hears what happens while it happens. */
    public interface Listener {
        /** Waiting for a slot, with so many before. */
        void queued(int before);

        void judged(CaseResult result);
    }

    /**
     * Returns once the verdict is known, or empty when the caller went before: that kills the program.
     *
     * @param stopAtFirstFailure skips the cases after the first that is not accepted
     * @throws RunFailure.UnknownLanguage           for a language that is not judged here
     * @throws viva.sandbox.confinement.NotConfined where the host does not confine programs
     * @throws RunFailure.QueueFull                 when too many wait
     */
    public Optional<Verdict> judge(Solution solution, Problem problem, boolean stopAtFirstFailure,
                                   Cancellation cancellation, Listener listener) {
        var program = new Program(languages.find(solution.language()), solution.source(), problem.function());
        confinement.require();
        try (var _ = slots.take(cancellation, listener::queued)) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    return Optional.of(new Attempt(program, problem, stopAtFirstFailure, cancellation, listener).run());
                } catch (RunFailure.JailBroken e) {
                    // No case was judged yet: a jail breaks while it is set up, or not at all.
                    LOG.log(Logger.Level.WARNING, "attempt " + attempt + " of " + ATTEMPTS + ": " + e.getMessage());
                }
            }
        } catch (RunFailure.Cancelled gone) {
            return Optional.empty();
        }
        confinement.look();
        return Optional.of(Verdict.notJudged(problem.cases().size(), solution.language()));
    }

    /** One jail's worth of judging. */
    private final class Attempt {
        private final Program program;
        private final Problem problem;
        private final boolean stopAtFirstFailure;
        private final Cancellation cancellation;
        private final Listener listener;
        private final CaseJudge judge;

        Attempt(Program program, Problem problem, boolean stopAtFirstFailure, Cancellation cancellation,
                Listener listener) {
            this.program = program;
            this.problem = problem;
            this.stopAtFirstFailure = stopAtFirstFailure;
            this.cancellation = cancellation;
            this.listener = listener;
            this.judge = new CaseJudge(problem.returns(), problem.checker());
        }

        Verdict run() {
            cancellation.check();
            Language language = program.language();
            var cell = jail.enter(language);
            try (var conversation = new Conversation(cell, language); var _ = cancellation.onCancel(cell::kill)) {
                var loading = conversation.load(program, problem.limits(), problem.cases().size());
                cancellation.check();
                return switch (loading) {
                    case Loading.Loaded _ -> cases(conversation);
                    case Loading.NotCompiled(var text) -> Verdict.notCompiled(text, problem.cases().size(),
                            language.id());
                    case Loading.Undefined _ ->
                            only(judge.undefined(problem.cases().getFirst(), problem.function(),
                                    conversation.printed()));
                    case Loading.Failed(var answer) ->
                            only(judge.neverCalled(problem.cases().getFirst(), answer, conversation.printed()));
                };
            }
        }

        private Verdict cases(Conversation conversation) {
            var results = new ArrayList<CaseResult>();
            for (var next : problem.cases()) {
                var answer = conversation.call(next.arguments(), next.mostReads(), problem.limits());
                cancellation.check();
                var result = judge.judge(next, answer, conversation.reads(), conversation.usage(),
                        conversation.printed());
                results.add(result);
                listener.judged(result);
                if (answer instanceof Answer.Died || result.kind() == Kind.MEMORY_LIMIT
                        || stopAtFirstFailure && result.kind() != Kind.ACCEPTED) {
                    break;
                }
            }
            return Verdict.of(results, problem.cases().size(), program.language().id());
        }

        private Verdict only(CaseResult result) {
            listener.judged(result);
            return Verdict.of(List.of(result), problem.cases().size(), program.language().id());
        }
    }
}
