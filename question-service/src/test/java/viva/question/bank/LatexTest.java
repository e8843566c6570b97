package viva.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "no formula at all", "an inline $x_{1}$ and $$\\frac{a}{b}$$", "$\\left(\\frac{1}{2}\\right]$",
        "$$\\begin{cases} 1 & x>0 \\\\ 0 \\end{cases}$$", "costs \\$5", "`$HOME` is code", "```\n$ls\n```",
        "$\\{a\\}$", "$\\leftarrow$ is no \\left", "$$a$$$b$"})
    void formulasThatCanBeDrawnPass(String text) {
        assertThat(Latex.broken(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "one $x                                | 4 | the $ has no partner",
        "$$x$                                  | 0 | the $$ has no partner",
        "a $x^{2$ b                            | 5 | { is never closed",
        "$x}$                                  | 2 | } closes nothing",
        "$\\left( x$                           | 1 | \\left is never closed",
        "$\\left( x }$                         | 10 | } stands where \\right should close \\left",
        "$x \\right)$                          | 3 | \\right closes nothing",
        "$$\\begin{matrx}1\\end{matrx}$$       | 2 | the environment 'matrx' is unknown",
        "$$\\begin{cases}1\\end{matrix}$$      | 16 | \\end{matrix} stands where \\end{cases} should close \\begin{cases}",
        "$ $                                   | 1 | the formula is empty"})
    void whatCannotBeDrawnIsFoundWithItsPlace(String text, int at, String sentence) {
        var plain = text.replace("\\\\", "\\");
        assertThat(Latex.broken(plain)).contains(new Latex.Broken(at, sentence.replace("\\\\", "\\")));
    }
}
