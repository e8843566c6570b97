package viva.sandbox.judge.grpc;

import viva.question.v1.Problem;
import viva.rpc.InvalidField;
import viva.sandbox.judge.AnyOrder;
import viva.sandbox.judge.BoxSet;
import viva.sandbox.judge.Checker;
import viva.sandbox.judge.CloseArray;
import viva.sandbox.judge.CloseNumber;
import viva.sandbox.judge.Exact;
import viva.sandbox.judge.Tolerance;
import viva.sandbox.judge.ValueType;

/** Checkers from messages; a problem without one is compared exactly, as before there were any. */
final class CheckerProto {
    private static final String FIELD = "problem.checker";

    private CheckerProto() {}

    static Checker checkerOf(Problem problem, ValueType returns) {
        var checker = problem.hasChecker() ? checkerOf(problem.getChecker()) : new Exact();
        if (!checker.suits(returns)) {
            throw new InvalidField(FIELD, "must suit the type of the result, " + returns.article());
        }
        return checker;
    }

    private static Checker checkerOf(viva.question.v1.Checker message) {
        return switch (message.getKindCase()) {
            case EXACT -> new Exact();
            case NUMBER -> new CloseNumber(toleranceOf("number", message.getNumber().getTolerance()));
            case ARRAY -> new CloseArray(toleranceOf("array", message.getArray().getTolerance()));
            case BOXES -> new BoxSet(overlapOf(message.getBoxes().getMinIou()),
                    toleranceOf("boxes", message.getBoxes().getTolerance()));
            case PERMUTATION -> new AnyOrder(toleranceOf("permutation", message.getPermutation().getTolerance()));
            case KIND_NOT_SET -> throw new InvalidField(FIELD, "must be a kind we know");
        };
    }

    private static double overlapOf(double overlap) {
        if (!(overlap > 0 && overlap <= 1)) {
            throw new InvalidField(FIELD + ".boxes.min_iou", "must be above 0 and at most 1, was " + overlap);
        }
        return overlap;
    }

    private static Tolerance toleranceOf(String kind, viva.question.v1.Tolerance message) {
        var field = FIELD + "." + kind + ".tolerance.";
        if (!(message.getAbsolute() >= 0 && message.getAbsolute() < Double.POSITIVE_INFINITY)) {
            throw new InvalidField(field + "absolute", "must be finite and not negative, was " + message.getAbsolute());
        }
        if (!(message.getRelative() >= 0 && message.getRelative() <= 1)) {
            throw new InvalidField(field + "relative", "must be 0 to 1, was " + message.getRelative());
        }
        return new Tolerance(message.getAbsolute(), message.getRelative());
    }
}
