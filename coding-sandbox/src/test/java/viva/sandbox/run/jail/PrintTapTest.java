package viva.sandbox.run.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import viva.sandbox.run.Bytes;

class PrintTapTest {
    private final AtomicInteger floods = new AtomicInteger();

    private PrintTap drained(String printed) {
        var tap = new PrintTap(new ByteArrayInputStream(printed.getBytes(StandardCharsets.ISO_8859_1)), Bytes.kibi(200),
                floods::incrementAndGet);
        tap.run();
        return tap;
    }

    @Test
    void textIsTakenAnswerByAnswer() {
        var tap = drained("one\n\u001etwo\u001e\u001etail");

        assertThat(tap.untilMark()).isEqualTo("one\n");
        assertThat(tap.untilMark()).isEqualTo("two");
        assertThat(tap.untilMark()).isEmpty();
        assertThat(tap.untilMark()).isEqualTo("tail");
        assertThat(tap.untilMark()).isEmpty();
    }

    @Test
    void whatIsNotTextIsMadeSafe() {
        assertThat(drained("a\u0000b\u001b[31mc\td\u00ff").untilMark()).isEqualTo("ab[31mc\td\uFFFD");
    }

    @Test
    void longTextIsCutAndAFloodReported() {
        var tap = drained("x".repeat(300_000) + "\u001enext\u001e");

        assertThat(tap.untilMark()).hasSize(64 << 10);
        assertThat(floods).hasPositiveValue();
        assertThat(tap.untilMark()).isEqualTo("");
    }
}
