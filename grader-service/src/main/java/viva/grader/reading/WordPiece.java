package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * BERT's WordPiece over a vocabulary, with offsets. Text is folded to lower case first: the Chinese encoder's own
 * tokenizer keeps upper case, which its vocabulary has not, so that every acronym would become {@code [UNK]}.
 */
public final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    /**
     * A piece of the text.
     *
     * @param id    in the vocabulary
     * @param start first UTF-16 unit; {@code end} is one past the last; equal for the marks around the text
     */
    public record Piece(int id, int start, int end) {}

    /** @param vocabulary piece to id; must hold [CLS], [SEP] and [UNK] */
    public WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = vocabulary.get("[UNK]");
        this.first = vocabulary.get("[CLS]");
        this.last = vocabulary.get("[SEP]");
    }

    /** [CLS], the pieces, [SEP]; pieces beyond {@code most} in all are cut off. */
    public List<Piece> pieces(String text, int most) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(first, 0, 0));
        pieces.addAll(pieces(text).stream().limit(most - 2L).toList());
        pieces.add(new Piece(last, text.length(), text.length()));
        return pieces;
    }

    /** The pieces alone. */
    public List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            int raw = text.codePointAt(at);
            int codePoint = Letters.fold(raw);
            int next = at + Character.charCount(raw);
            if (Character.isWhitespace(codePoint) || Letters.invisible(codePoint)) {
                at = next;
            } else if (alone(codePoint)) {
                pieces.add(new Piece(vocabulary.getOrDefault(Character.toString(codePoint), unknown), at, next));
                at = next;
            } else {
                at = word(text, at, pieces);
            }
        }
        return pieces;
    }

    /** The mark that ends a part. */
    int last() {
        return last;
    }

    /** Han characters and punctuation are words of their own. */
    private static boolean alone(int codePoint) {
        return Letters.cjk(codePoint) || punctuation(codePoint);
    }

    private static boolean punctuation(int codePoint) {
        if (codePoint < 128) {
            return !Character.isLetterOrDigit(codePoint) && codePoint > ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                 Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                 Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private int word(String text, int start, List<Piece> pieces) {
        var word = new StringBuilder();
        var offsets = new ArrayList<Integer>();
        int at = start;
        while (at < text.length()) {
            int raw = text.codePointAt(at);
            int codePoint = Letters.fold(raw);
            if (Character.isWhitespace(codePoint) || alone(codePoint)) {
                break;
            }
            if (!Letters.invisible(codePoint)) {
                for (char c : Character.toChars(codePoint)) {
                    word.append(c);
                    offsets.add(at);
                }
            }
            at += Character.charCount(raw);
        }
        offsets.add(at);
        split(word.toString(), offsets, pieces);
        return at;
    }

    /** Longest match first; a word with a part that is not in the vocabulary is unknown as a whole. */
    private void split(String word, List<Integer> offsets, List<Piece> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(new Piece(unknown, offsets.getFirst(), offsets.getLast()));
            return;
        }
        var found = new ArrayList<Piece>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get((from > 0 ? CONTINUES : "") + word.substring(from, to));
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                pieces.add(new Piece(unknown, offsets.getFirst(), offsets.getLast()));
                return;
            }
            found.add(new Piece(id, offsets.get(from), offsets.get(to)));
            from = to;
        }
        pieces.addAll(found);
    }
}
