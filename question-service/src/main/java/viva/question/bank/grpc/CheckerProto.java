package viva.question.bank.grpc;

import viva.question.bank.Checker;
import viva.question.v1.ArrayChecker;
import viva.question.v1.BoxesChecker;
import viva.question.v1.ExactChecker;
import viva.question.v1.NumberChecker;
import viva.question.v1.PermutationChecker;
import viva.question.v1.Tolerance;

/** Checkers as messages. */
final class CheckerProto {
    private CheckerProto() {}

    static viva.question.v1.Checker checker(Checker checker) {
        var message = viva.question.v1.Checker.newBuilder();
        return switch (checker) {
            case Checker.Exact _ -> message.setExact(ExactChecker.getDefaultInstance()).build();
            case Checker.Number(var tolerance) ->
                    message.setNumber(NumberChecker.newBuilder().setTolerance(tolerance(tolerance))).build();
            case Checker.Array(var tolerance) ->
                    message.setArray(ArrayChecker.newBuilder().setTolerance(tolerance(tolerance))).build();
            case Checker.Boxes(var minIou, var tolerance) -> message.setBoxes(
                    BoxesChecker.newBuilder().setMinIou(minIou).setTolerance(tolerance(tolerance))).build();
            case Checker.Permutation(var tolerance) ->
                    message.setPermutation(PermutationChecker.newBuilder().setTolerance(tolerance(tolerance))).build();
        };
    }

    private static Tolerance tolerance(Checker.Tolerance tolerance) {
        return Tolerance.newBuilder().setAbsolute(tolerance.absolute()).setRelative(tolerance.relative()).build();
    }
}
