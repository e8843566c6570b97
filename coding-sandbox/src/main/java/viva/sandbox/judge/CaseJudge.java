package viva.sandbox.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import viva.sandbox.run.Answer;
import viva.sandbox.run.Argument;
import viva.sandbox.run.RunOutcome;
import viva.sandbox.run.Usage;
import viva.sandbox.run.Value;

/**
 * Makes a case's result of what its call came to. Of a hidden case no text passes that the program could have chosen:
 * it might carry the input out.
 */
final class CaseJudge {
    private static final int SHOWN_ELEMENTS = 12;
    private static final int SHOWN_TEXT = 4_000;

    private final ValueType returns;
    private final Checker checker;

    CaseJudge(ValueType returns, Checker checker) {
        this.returns = returns;
        this.checker = checker;
    }

    CaseResult judge(Case of, Answer answer, long reads, Usage usage, String printed) {
        var result = switch (answer) {
            case Answer.Returned(var value) -> returned(of, value, reads);
            case Answer.ReturnedOddly(var what) -> new Finding(Kind.WRONG_ANSWER,
                    (of.sample() ? "returned " + withArticle(what) + ", " : "") + "not " + returns.article());
            case Answer.Raised(var type, var traceback) -> new Finding(
                    type.equals("MemoryError") ? Kind.MEMORY_LIMIT : Kind.RUNTIME_ERROR,
                    of.sample() ? traceback : PublicNames.exception(type));
            case Answer.Died(var outcome) -> died(outcome);
        };
        var actual = answer instanceof Answer.Returned(var value) ? shortened(value) : "";
        var shown = of.sample() ? Optional.of(shown(of, actual, printed)) : Optional.<CaseResult.Shown>empty();
        return new CaseResult(of, result.kind(), Optional.of(usage), shown, result.message(),
                of.mostReads() == 0 ? 0 : reads);
    }

    /** The result of the first case where the program did not get as far: it has seen no case, so its text is shown. */
    CaseResult neverCalled(Case of, Answer answer, String printed) {
        var finding = switch (answer) {
            case Answer.Raised(var type, var traceback) ->
                    new Finding(type.equals("MemoryError") ? Kind.MEMORY_LIMIT : Kind.RUNTIME_ERROR, traceback);
            case Answer.Died(var outcome) -> died(outcome);
            case Answer.Returned _, Answer.ReturnedOddly _ ->
                    throw new IllegalArgumentException("returned without a call: " + answer);
        };
        return neverCalled(of, finding, printed);
    }

    CaseResult undefined(Case of, String function, String printed) {
        return neverCalled(of, new Finding(Kind.RUNTIME_ERROR, "there is no function " + function), printed);
    }

    private CaseResult neverCalled(Case of, Finding finding, String printed) {
        var shown = of.sample() ? Optional.of(shown(of, "", printed)) : Optional.<CaseResult.Shown>empty();
        return new CaseResult(of, finding.kind(), Optional.empty(), shown, finding.message(), 0);
    }

    private record Finding(Kind kind, String message) {}

    private Finding returned(Case of, Value value, long reads) {
        if (of.mostReads() > 0 && reads > of.mostReads()) {
            return new Finding(Kind.WRONG_ANSWER, String.format(Locale.ROOT,
                    "looks like a linear scan: read %,d elements, at most %,d allowed", reads, of.mostReads()));
        }
        if (!returns.fits(value)) {
            return new Finding(Kind.WRONG_ANSWER, "not " + returns.article());
        }
        return checker.difference(of.expected(), value)
                .map(why -> new Finding(Kind.WRONG_ANSWER, of.sample() ? why.sentence() : why.kind().sentence()))
                .orElse(new Finding(Kind.ACCEPTED, ""));
    }

    private static Finding died(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.CpuTimeExceeded _ -> new Finding(Kind.TIME_LIMIT, "out of CPU time");
            case RunOutcome.WallTimeExceeded _ -> new Finding(Kind.TIME_LIMIT, "out of time");
            case RunOutcome.MemoryExceeded _ -> new Finding(Kind.MEMORY_LIMIT, "out of memory");
            case RunOutcome.OutputExceeded _ -> new Finding(Kind.OUTPUT_LIMIT, "printed too much");
            case RunOutcome.Exited _ -> new Finding(Kind.RUNTIME_ERROR,
                    "the program ended before it returned a result");
            case RunOutcome.Signalled(var number) -> new Finding(Kind.RUNTIME_ERROR,
                    "the program crashed" + switch (number) {
                case 6 -> " (aborted)";
                case 7 -> " (bus error)";
                case 8 -> " (arithmetic error)";
                case 11 -> " (segmentation fault, perhaps of too deep a recursion)";
                case 31 -> " (a system call that is not allowed)";
                default -> "";
            });
            case RunOutcome.ChannelBroken(var how) -> new Finding(Kind.RUNTIME_ERROR, how);
        };
    }

    private static String withArticle(String what) {
        return what.startsWith("a ") || what.startsWith("an ") ? what : "a value of type " + what;
    }

    private static CaseResult.Shown shown(Case of, String actual, String printed) {
        var input = of.arguments().stream().map(a -> a.shortened(SHOWN_ELEMENTS))
                .collect(Collectors.joining(", ", "[", "]"));
        return new CaseResult.Shown(input, shortened(of.expected()), actual, shortened(printed));
    }

    private static String shortened(Value value) {
        return new Argument.Written(value).shortened(SHOWN_ELEMENTS);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "\n…";
    }
}
