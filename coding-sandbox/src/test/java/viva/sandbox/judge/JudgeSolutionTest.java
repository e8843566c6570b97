package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viva.sandbox.confinement.ConfinementWatch;
import viva.sandbox.confinement.Ground;
import viva.sandbox.confinement.Layer;
import viva.sandbox.confinement.NotConfined;
import viva.sandbox.confinement.ProbeConfinement;
import viva.sandbox.run.Cancellation;
import viva.sandbox.run.Cell;
import viva.sandbox.run.FakeJail;
import viva.sandbox.run.Jail;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Reply;
import viva.sandbox.run.RunFailure;
import viva.sandbox.run.RunOutcome;
import viva.sandbox.run.Slots;

class JudgeSolutionTest {
    private final FakeJail jail = new FakeJail();
    private final Slots slots = new Slots(1, 1);
    private final RealJudge.Heard heard = new RealJudge.Heard();
    private final Cancellation cancellation = new Cancellation();
    private List<Layer> ground = List.of();
    private JudgeSolution judge;

    @BeforeEach
    void build() {
        var languages = new Languages(List.of(FakeJail.language()));
        var host = new Ground() {
            @Override
            public List<Layer> layers(Languages all) {
                return ground;
            }

            @Override
            public Layer explain(String setupFailure) {
                return Layer.missing("jail", setupFailure, "remedy");
            }
        };
        // A probe that finds what the ground says: the jail's own checks are tested with the probe.
        var probe = new ProbeConfinement(new ConfinedJail(), languages, FakeJail.language(), host, "");
        var watch = new ConfinementWatch(probe);
        watch.look();
        judge = new JudgeSolution(languages, watch, slots, jail);
    }

    /** Holds every check of the probe. */
    private static final class ConfinedJail implements Jail {
        private int entered;

        @Override
        public Cell enter(Language language) {
            var one = new FakeJail();
            one.printed = "layer|read-only|holds|fine\n";
            switch (entered++ % 3) {
                case 1 -> one.call = _ -> new Reply.Ended(new RunOutcome.CpuTimeExceeded(Duration.ZERO));
                case 2 -> one.call = _ -> new Reply.Ended(new RunOutcome.WallTimeExceeded(Duration.ZERO));
                default -> { }
            }
            return one.enter(language);
        }
    }

    private Optional<Verdict> judged(boolean stopAtFirstFailure) {
        return judge.judge(new Solution("python", ""), Samples.search(), stopAtFirstFailure, cancellation, heard);
    }

    @Test
    void everyCaseIsJudgedInOneJailAndTold() {
        // When
        var verdict = judged(false).orElseThrow();

        // Then
        assertThat(verdict.kind()).isEqualTo(Kind.WRONG_ANSWER);
        assertThat(verdict.passed()).isEqualTo(2);
        assertThat(heard.results).isEqualTo(verdict.cases()).hasSize(4);
        assertThat(jail.entered).singleElement().satisfies(c -> assertThat(c.closed).isTrue());
    }

    @Test
    void theFirstFailureCanBeTheLastCase() {
        assertThat(judged(true).orElseThrow().cases()).hasSize(1);
    }

    @Test
    void aDeadProgramIsJudgedNoFurther() {
        // Given
        jail.call = _ -> new Reply.Ended(new RunOutcome.Exited(0));

        // When
        var verdict = judged(false).orElseThrow();

        // Then
        assertThat(verdict.kind()).isEqualTo(Kind.RUNTIME_ERROR);
        assertThat(verdict.cases()).hasSize(1);
        assertThat(verdict.total()).isEqualTo(4);
    }

    @Test
    void aLineOfTheProgramsOwnEndsIt() {
        // Given an answer that does not carry the call's nonce
        jail.call = _ -> new Reply.Line("value 1 0 3");

        // When
        var verdict = judged(false).orElseThrow();

        // Then
        assertThat(verdict.kind()).isEqualTo(Kind.RUNTIME_ERROR);
        assertThat(jail.entered.getFirst().killed).isTrue();
    }

    @Test
    void aBrokenJailIsTriedOnceMore() {
        // Given
        jail.failures = 1;

        // Then
        assertThat(judged(false).orElseThrow().kind()).isEqualTo(Kind.WRONG_ANSWER);
    }

    @Test
    void twoBrokenJailsAreOurFaultAndNobodysScore() {
        // Given
        jail.failures = 2;

        // When
        var verdict = judged(false).orElseThrow();

        // Then
        assertThat(verdict.kind()).isEqualTo(Kind.JUDGE_ERROR);
        assertThat(verdict.cases()).isEmpty();
        assertThat(heard.results).isEmpty();
    }

    @Test
    void whoGoesAwayGetsNoVerdictAndKillsTheProgram() {
        // Given
        jail.call = _ -> {
            cancellation.cancel();
            return new Reply.Ended(new RunOutcome.Signalled(9));
        };

        // Then
        assertThat(judged(false)).isEmpty();
        assertThat(jail.entered.getFirst().killed).isTrue();
        slots.take(new Cancellation(), _ -> {}).close();
    }

    @Test
    void nothingIsRunWhereALayerIsMissing() {
        // Given
        ground = List.of(Layer.missing("bubblewrap", "there is none.", "Install it."));
        build();

        // Then
        assertThatThrownBy(() -> judged(false)).isInstanceOfSatisfying(NotConfined.class, f ->
                assertThat(f.layer().name()).isEqualTo("bubblewrap"));
        assertThat(jail.entered).isEmpty();
    }

    @Test
    void anUnknownLanguageIsSaidBeforeAnythingElse() {
        assertThatThrownBy(() -> judge.judge(new Solution("cobol", ""), Samples.search(), false, cancellation, heard))
                .isInstanceOf(RunFailure.UnknownLanguage.class);
    }
}
