package viva.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedListsTest {
    private static final List<Argument> ARGUMENTS =
            List.of(new Argument.Range(10, 2, 100), new Argument.Written(new Value.Whole(7)));

    @Test
    void tellsTheLengthOnly() {
        assertThat(new WatchedLists(ARGUMENTS, 8).wire(ARGUMENTS)).isEqualTo("[{\"watched\":100},7]");
        assertThat(new WatchedLists(ARGUMENTS, 0).wire(ARGUMENTS)).isEqualTo("[{\"range\":[10,2,100]},7]");
    }

    @Test
    void handsOutElementsAndCountsThem() {
        // Given
        var lists = new WatchedLists(ARGUMENTS, 8);

        // When
        var one = lists.answer("read 0 99 1 1");
        var slice = lists.answer("read 0 4 -2 3");

        // Then
        assertThat(one).contains("some [208]");
        assertThat(slice).contains("some [18,14,10]");
        assertThat(lists.reads(0)).isEqualTo(4);
    }

    @Test
    void handsEverythingOverOnceTooMuchIsRead() {
        // Given
        var lists = new WatchedLists(ARGUMENTS, 8);
        lists.answer("read 0 0 1 8");

        // When
        var more = lists.answer("read 0 8 1 1");

        // Then
        assertThat(more).contains("all [{\"range\":[10,2,100]}]");
        assertThat(lists.reads(92)).isEqualTo(100);
        assertThat(lists.reads(0)).isEqualTo(9);
        assertThat(lists.answer("read 0 0 1 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "read 1 0 1 1", "read 0 100 1 1", "read 0 -1 1 1", "read 0 0 1 0", "read 0 0 1 101",
            "read 0 0 2147483647 3", "read 0 98 1 3", "read a b c d", "read 0 0 1 1 1"})
    void refusesWhatOurHarnessWouldNotSend(String line) {
        assertThat(new WatchedLists(ARGUMENTS, 1000).answer(line)).isEmpty();
    }
}
