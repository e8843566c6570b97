package viva.sandbox.judge;

import java.util.List;
import java.util.Objects;
import viva.sandbox.run.Limits;

/**
 * One function to write, with the cases to judge it by: samples first, so that a program has seen no hidden case while
 * what it prints and returns is still shown.
 *
 * @param checker compares results with what is expected
 * @param limits  of each case
 */
public record Problem(String function, ValueType returns, Checker checker, Limits limits, List<Case> cases) {
    public Problem {
        Objects.requireNonNull(function, "function is null");
        Objects.requireNonNull(returns, "returns is null");
        Objects.requireNonNull(checker, "checker is null");
        Objects.requireNonNull(limits, "limits is null");
        cases = List.copyOf(cases);
        if (!checker.suits(returns)) {
            throw new IllegalArgumentException("the checker does not suit " + returns.article());
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("a problem needs a case");
        }
        for (int i = 1; i < cases.size(); i++) {
            if (cases.get(i).sample() && !cases.get(i - 1).sample()) {
                throw new IllegalArgumentException("sample case after a hidden one: " + cases.get(i).id());
            }
        }
    }
}
