package viva.question.bank;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the LaTeX a browser could not draw: a dollar without its partner, braces, {@code \left … \right} or
 * {@code \begin … \end} that do not pair, an environment KaTeX does not have. Code spans and fences are not LaTeX.
 */
public final class Latex {
    /** Of KaTeX 0.16. */
    private static final Set<String> ENVIRONMENTS = Set.of("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix",
            "Vmatrix", "smallmatrix", "cases", "rcases", "dcases", "drcases", "array", "darray", "aligned", "alignedat",
            "gathered", "split", "align", "align*", "alignat", "alignat*", "gather", "gather*", "equation",
            "equation*", "subarray", "CD");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|``.*?``|`[^`\n]*`");
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?:begin|end)\\s*\\{([^}]*)}|\\\\(?:left|right)(?![A-Za-z])|\\\\[A-Za-z]+|\\\\.|[{}]");

    private Latex() {}

    /** Something that cannot be drawn. @param at index into the text @param sentence what is wrong */
    public record Broken(int at, String sentence) {}

    /** The first thing that cannot be drawn in a Markdown text. */
    public static Optional<Broken> broken(String markdown) {
        // Blanked rather than cut, so that indices stay right.
        var text = CODE.matcher(markdown).replaceAll(code -> code.group().replaceAll("[^\n]", " "));
        var at = 0;
        while ((at = dollar(text, at)) >= 0) {
            var display = text.startsWith("$$", at);
            var fence = display ? "$$" : "$";
            var start = at + fence.length();
            var end = display ? text.indexOf("$$", start) : dollar(text, start);
            // Inline formulas end in their paragraph, or one lost dollar would turn the rest of the text inside out.
            if (end < 0 || !display && text.substring(start, end).contains("\n\n")) {
                return Optional.of(new Broken(at, "the " + fence + " has no partner"));
            }
            var broken = inFormula(text.substring(start, end), start);
            if (broken.isPresent()) {
                return broken;
            }
            at = end + fence.length();
        }
        return Optional.empty();
    }

    /** Index of the next dollar that is not escaped, or -1. */
    private static int dollar(String text, int from) {
        var at = text.indexOf('$', from);
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.indexOf('$', at + 1);
        }
        return at;
    }

    /** An opening token waits on the stack for the one that closes it. */
    private record Open(int at, String token, String closes) {}

    private static Optional<Broken> inFormula(String formula, int offset) {
        if (formula.isBlank()) {
            return Optional.of(new Broken(offset, "the formula is empty"));
        }
        var open = new ArrayDeque<Open>();
        var tokens = TOKEN.matcher(formula);
        while (tokens.find()) {
            var token = tokens.group();
            var at = offset + tokens.start();
            if (token.startsWith("\\begin")) {
                var name = tokens.group(1);
                if (!ENVIRONMENTS.contains(name)) {
                    return Optional.of(new Broken(at, "the environment '" + name + "' is unknown"));
                }
                open.push(new Open(at, token, "\\end{" + name + "}"));
            } else if (token.equals("\\left")) {
                open.push(new Open(at, token, "\\right"));
            } else if (token.equals("{")) {
                open.push(new Open(at, token, "}"));
            } else if (token.equals("}") || token.equals("\\right") || token.startsWith("\\end")) {
                var closes = token.replaceAll("\\s", "");
                if (open.isEmpty() || !open.peek().closes().equals(closes)) {
                    return Optional.of(new Broken(at, open.isEmpty() ? token + " closes nothing"
                            : token + " stands where " + open.peek().closes() + " should close " + open.peek().token()));
                }
                open.pop();
            }
        }
        return open.isEmpty() ? Optional.empty()
                : Optional.of(new Broken(open.peek().at(), open.peek().token() + " is never closed"));
    }
}
