package viva.sandbox.judge;

import java.util.List;

/**
 * The verdict on a solution.
 *
 * @param kind        of the first case that is not accepted, else ACCEPTED
 * @param cases       in order; those after a fatal one are missing
 * @param total       cases of the problem
 * @param diagnostics of the compiler, for COMPILE_ERROR
 * @param language    id
 */
public record Verdict(Kind kind, List<CaseResult> cases, int total, String diagnostics, String language) {
    public Verdict {
        cases = List.copyOf(cases);
    }

    static Verdict of(List<CaseResult> cases, int total, String language) {
        var kind = cases.stream().map(CaseResult::kind).filter(k -> k != Kind.ACCEPTED)
                .findFirst().orElse(Kind.ACCEPTED);
        return new Verdict(kind, cases, total, "", language);
    }

    static Verdict notCompiled(String diagnostics, int total, String language) {
        return new Verdict(Kind.COMPILE_ERROR, List.of(), total, diagnostics, language);
    }

    static Verdict notJudged(int total, String language) {
        return new Verdict(Kind.JUDGE_ERROR, List.of(), total, "", language);
    }

    public int passed() {
        return (int) cases.stream().filter(c -> c.kind() == Kind.ACCEPTED).count();
    }
}
