package viva.vision.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import viva.vision.Lab;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Parameter.ToggleParameter;
import viva.vision.words.Text;

class RunDemoTest {
    private static final Text TEXT = Text.of("字", "word");
    private static final NumberParameter COUNT = new NumberParameter("count", TEXT, TEXT, "", 1, 100_000, 1, 3.0);
    private static final NumberParameter SHARE = new NumberParameter("share", TEXT, TEXT, "", -0.3, 0.9, 0.1, 0.3);
    private static final ToggleParameter LOUD = new ToggleParameter("loud", TEXT, TEXT, false);

    private final AtomicInteger turns = new AtomicInteger();

    /** Counts, telling its progress at each turn. */
    private final class Counting implements Demo {
        private final String shown;

        Counting(String shown) {
            this.shown = shown;
        }

        @Override
        public Declaration declaration() {
            return new Declaration("counting", TEXT, TEXT, List.of("bn-vs-ln"), List.of(COUNT, SHARE, LOUD), List.of(),
                    List.of(Output.exact("sum")), TEXT);
        }

        @Override
        public void run(DemoRun run) {
            int count = run.whole(COUNT);
            for (int i = 0; i < count; i++) {
                turns.incrementAndGet();
                run.progress(i / (double) count);
            }
            run.show(new NumberArtefact(shown, TEXT, Text.NONE, count * run.value(SHARE), "", 1));
        }
    }

    private RunDemo running(String shown) {
        return new RunDemo(new Catalogue(List.of(new Counting(shown))), Lab.SAMPLES, Lab.PICTURES, Lab.NETWORKS, Lab.LANES);
    }

    private List<Step> run(Map<String, String> parameters) {
        var steps = new ArrayList<Step>();
        running("sum").run(new RunDemo.Request("counting", parameters, Map.of()), () -> false, steps::add);
        return steps;
    }

    @Test
    void theReportNamesTheParametersAsUsed() {
        var steps = run(Map.of("share", "0.30000000000000004", "loud", "true"));

        assertThat(((Step.Reported) steps.getLast()).report().parameters())
                .isEqualTo(Map.of("count", "3", "share", "0.3", "loud", "true"));
    }

    @Test
    void aCallerWhoGoesStopsTheRunAtItsNextCheckpoint() {
        // Given
        var gone = new AtomicBoolean();
        var steps = new ArrayList<Step>();

        // When the caller goes at the fifth step
        running("sum").run(new RunDemo.Request("counting", Map.of("count", "100000"), Map.of()), gone::get, step -> {
            steps.add(step);
            gone.set(steps.size() == 5);
        });

        // Then
        assertThat(turns.get()).isEqualTo(6);
        assertThat(steps).hasSize(5).allMatch(Step.Progress.class::isInstance);
    }

    @Test
    void aRunWhoseCallerLeftTheQueueDoesNotBegin() {
        running("sum").run(new RunDemo.Request("counting", Map.of(), Map.of()), () -> true, step -> { });

        assertThat(turns.get()).isZero();
    }

    @Test
    void anArtefactThatWasNotDeclaredIsABugOfOurs() {
        assertThatThrownBy(() -> running("product").run(new RunDemo.Request("counting", Map.of(), Map.of()), () -> false, s -> { }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void valuesOffTheGridOrOutsideAreRefusedWithTheRange() {
        for (var bad : List.of("0", "100001", "2.5", "NaN", "-Infinity", "1e400", "three", " ", "9".repeat(5000))) {
            assertThatThrownBy(() -> run(Map.of("count", bad))).isInstanceOfSatisfying(DemoFailure.InvalidValue.class, failure -> {
                assertThat(failure.field()).isEqualTo("parameters.count");
                assertThat(failure.problem()).startsWith("must be a number from 1 to 100000 in steps of 1, was ").hasSizeLessThan(150);
            });
        }
        assertThatThrownBy(() -> run(Map.of("loud", "TRUE"))).hasMessageContaining("must be true or false");
    }
}
