package viva.question.bank.yaml;

import java.util.Comparator;

/** Something wrong with the bank's files. Written as compilers do: {@code questions/x.yaml:12: sentence}. */
public record Flaw(String file, int line, String sentence) implements Comparable<Flaw> {
    private static final Comparator<Flaw> ORDER =
            Comparator.comparing(Flaw::file).thenComparingInt(Flaw::line).thenComparing(Flaw::sentence);

    @Override
    public int compareTo(Flaw other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
