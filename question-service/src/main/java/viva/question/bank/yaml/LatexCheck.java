package viva.question.bank.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import viva.question.bank.Latex;

/** Reports LaTeX that cannot be drawn, at the line it stands in. */
final class LatexCheck {
    private final String file;
    private final Flaws flaws;

    LatexCheck(String file, Flaws flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    void check(ScalarNode scalar) {
        Latex.broken(scalar.getValue()).ifPresent(broken -> {
            // A literal block keeps its lines and begins on the line below its mark; other styles fold lines.
            var literal = scalar.getScalarStyle() == ScalarStyle.LITERAL;
            var below = literal ? 1 + scalar.getValue().substring(0, broken.at()).chars().filter(c -> c == '\n').count() : 0;
            flaws.add(new Place(file, (int) (scalar.getStartMark().getLine() + 1 + below)), "LaTeX: " + broken.sentence());
        });
    }
}
