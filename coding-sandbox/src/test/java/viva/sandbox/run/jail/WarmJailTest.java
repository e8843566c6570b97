package viva.sandbox.run.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import viva.sandbox.run.FakeJail;
import viva.sandbox.run.Language;

class WarmJailTest {
    private final FakeJail cold = new FakeJail();
    private final WarmJail warm = new WarmJail(cold, 2);
    private final Language language = FakeJail.language();

    @AfterEach
    void close() {
        warm.close();
    }

    @Test
    void aJailIsReadyBeforeItIsNeededAndUsedOnce() {
        // Given
        warm.fill(language).join();
        assertThat(cold.entered).hasSize(2);

        // When
        var first = warm.enter(language);
        var second = warm.enter(language);

        // Then no third was made, and each was given out once
        assertThat(cold.entered).hasSize(2);
        first.kill();
        assertThat(cold.entered.get(0).killed).isTrue();
        assertThat(cold.entered.get(1).killed).isFalse();
        second.close();
        await().until(() -> cold.entered.size() == 4);
        assertThat(cold.entered.get(2).isReady()).isTrue();
    }

    @Test
    void aJailThatDiedWhileWaitingIsNotGivenOut() {
        // Given
        warm.fill(language).join();
        cold.entered.get(0).kill();

        // When
        warm.enter(language).kill();

        // Then
        assertThat(cold.entered.get(0).closed).isTrue();
        assertThat(cold.entered.get(1).killed).isTrue();
    }

    @Test
    void withoutAWarmOneAColdOneIsMade() {
        assertThat(warm.enter(language).isReady()).isTrue();
        assertThat(cold.entered).hasSize(1);
    }

    @Test
    void aHostWithoutJailsStopsNobody() {
        // Given
        cold.failures = 1;

        // When
        warm.fill(language).join();

        // Then
        assertThat(warm.enter(language).isReady()).isTrue();
    }

    @Test
    void closingLeavesNone() {
        // Given
        warm.fill(language).join();

        // When
        warm.close();

        // Then
        assertThat(cold.entered).hasSize(2).allMatch(c -> c.closed);
    }
}
