package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link VerdictModel} reads in one run: a question's title and an answer, then every claim of a rubric. The arrays
 * are as long as there are tokens in all.
 *
 * @param ids    of the tokens in the vocabulary
 * @param places of each token within its part, from 0
 * @param parts  0 for title and answer, k for the k-th claim
 * @param said   1 for words of the answer, else 0
 */
public record Row(long[] ids, long[] places, long[] parts, long[] said) {
    /** Tokens of an answer that fit in a row; a longer answer is read in {@link Windows}. */
    static final int MOST_OF_ANSWER = 448;
    private static final int MOST_OF_TITLE = 32;
    private static final int MOST_OF_CLAIM = 72;

    /** @param answer its tokens, without marks around them; at most {@link #MOST_OF_ANSWER} */
    static Row of(WordPiece tokens, String title, List<WordPiece.Piece> answer, List<String> claims) {
        var row = new Builder();
        tokens.pieces(title, MOST_OF_TITLE + 2).forEach(p -> row.add(p.id(), 0, false));
        answer.forEach(p -> row.add(p.id(), 0, true));
        row.add(tokens.last(), 0, false);
        for (int i = 0; i < claims.size(); i++) {
            row.place = 0;
            for (var piece : tokens.pieces(claims.get(i), MOST_OF_CLAIM + 2)) {
                row.add(piece.id(), i + 1, false);
            }
        }
        return new Row(longs(row.ids), longs(row.places), longs(row.parts), longs(row.said));
    }

    private static final class Builder {
        private final List<Integer> ids = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<Integer> parts = new ArrayList<>();
        private final List<Integer> said = new ArrayList<>();
        private int place;

        void add(int id, int part, boolean ofAnswer) {
            ids.add(id);
            places.add(place++);
            parts.add(part);
            said.add(ofAnswer ? 1 : 0);
        }
    }

    private static long[] longs(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).toArray();
    }
}
