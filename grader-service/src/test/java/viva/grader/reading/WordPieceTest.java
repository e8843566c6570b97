package viva.grader.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final WordPiece TOKENIZER = new WordPiece(vocabulary("[CLS]", "[SEP]", "[UNK]", "fc", "##os", "yolo", "##v", "##8", "检", "测",
            "，", "cafe", "0", ".", "5"));

    @Test
    void upperCaseIsFoldedNotUnknown() {
        assertThat(words("FCOS 检测")).containsExactly("FC", "OS", "检", "测");
        assertThat(ids("FCOS")).isEqualTo(ids("fcos")).doesNotContain(2);
    }

    @Test
    void theLongestPieceWins() {
        assertThat(words("YOLOv8，检")).containsExactly("YOLO", "v", "8", "，", "检");
    }

    @Test
    void fullWidthAccentsAndInvisibleCharactersHideNothing() {
        assertThat(ids("ＦＣＯＳ")).isEqualTo(ids("fcos"));
        assertThat(ids("fc\u200bos")).isEqualTo(ids("fcos"));
        assertThat(ids("Café")).isEqualTo(ids("cafe"));
    }

    @Test
    void aWordWithAPartOutsideTheVocabularyIsUnknownAsAWhole() {
        assertThat(ids("fcxx")).containsExactly(0, 2, 1);
        assertThat(words("fcxx")).containsExactly("fcxx");
    }

    @Test
    void piecesBeyondTheLimitAreCut() {
        assertThat(TOKENIZER.pieces("检测检测检测", 4)).hasSize(4).extracting(WordPiece.Piece::id).endsWith(1);
    }

    @Test
    void offsetsCountBothUnitsOfACharacterOutsideTheBasicPlane() {
        var piece = TOKENIZER.pieces("𝛾 检", 10).get(2);
        assertThat(List.of(piece.start(), piece.end())).containsExactly(3, 4);
    }

    private static List<Integer> ids(String text) {
        return TOKENIZER.pieces(text, 100).stream().map(WordPiece.Piece::id).toList();
    }

    private static List<String> words(String text) {
        return TOKENIZER.pieces(text, 100).stream().filter(p -> p.end() > p.start()).map(p -> text.substring(p.start(), p.end())).toList();
    }

    private static Map<String, Integer> vocabulary(String... pieces) {
        var vocabulary = new HashMap<String, Integer>();
        for (var piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        return vocabulary;
    }
}
