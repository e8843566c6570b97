package viva.grader.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final WordPiece TOKENS = new WordPiece(Map.of("[CLS]", 0, "[SEP]", 1, "[UNK]", 2, "字", 3, "。", 4));

    @Test
    void aShortAnswerIsReadAtOnce() {
        assertThat(windows("字".repeat(Row.MOST_OF_ANSWER))).hasSize(1);
    }

    @Test
    void aLongAnswerIsCutAfterAClauseAndNothingIsLeftOut() {
        // Given
        var text = ("字".repeat(29) + "。").repeat(40);
        // When
        var windows = windows(text);
        // Then
        assertThat(windows).hasSizeGreaterThan(2).allSatisfy(w -> assertThat(w).hasSizeLessThanOrEqualTo(Row.MOST_OF_ANSWER));
        assertThat(windows.getFirst().getLast().end() % 30).isEqualTo(29);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).getFirst().start()).isLessThan(windows.get(i - 1).getLast().end());
        }
        assertThat(windows.getLast().getLast().end()).isEqualTo(text.length());
    }

    @Test
    void anAnswerWithoutClausesIsCutAllTheSame() {
        assertThat(windows("字".repeat(3000))).allSatisfy(w -> assertThat(w).hasSizeLessThanOrEqualTo(Row.MOST_OF_ANSWER));
    }

    private static List<List<WordPiece.Piece>> windows(String text) {
        return Windows.of(TOKENS.pieces(text), Clauses.of(text));
    }
}
