package viva.sandbox.judge.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viva.question.v1.ArrayChecker;
import viva.question.v1.BoxesChecker;
import viva.question.v1.Checker;
import viva.question.v1.ExactChecker;
import viva.question.v1.NumberChecker;
import viva.question.v1.PermutationChecker;
import viva.question.v1.Problem;
import viva.question.v1.Tolerance;
import viva.rpc.InvalidField;
import viva.sandbox.judge.AnyOrder;
import viva.sandbox.judge.BoxSet;
import viva.sandbox.judge.CloseArray;
import viva.sandbox.judge.CloseNumber;
import viva.sandbox.judge.Exact;
import viva.sandbox.judge.ValueType;

class CheckerProtoTest {
    private static final Tolerance TOLERANCE = Tolerance.newBuilder().setAbsolute(0.5).setRelative(0.25).build();
    private static final viva.sandbox.judge.Tolerance READ = new viva.sandbox.judge.Tolerance(0.5, 0.25);

    private static viva.sandbox.judge.Checker read(Checker.Builder checker, ValueType returns) {
        return CheckerProto.checkerOf(Problem.newBuilder().setChecker(checker).build(), returns);
    }

    @Test
    void aProblemWithoutACheckerIsComparedExactly() {
        assertThat(CheckerProto.checkerOf(Problem.getDefaultInstance(), ValueType.WHOLE)).isEqualTo(new Exact());
    }

    @Test
    void everyKindIsRead() {
        assertThat(read(Checker.newBuilder().setExact(ExactChecker.getDefaultInstance()), ValueType.WHOLES))
                .isEqualTo(new Exact());
        assertThat(read(Checker.newBuilder().setNumber(NumberChecker.newBuilder().setTolerance(TOLERANCE)), ValueType.REAL))
                .isEqualTo(new CloseNumber(READ));
        assertThat(read(Checker.newBuilder().setArray(ArrayChecker.newBuilder().setTolerance(TOLERANCE)), ValueType.REALS))
                .isEqualTo(new CloseArray(READ));
        assertThat(read(Checker.newBuilder().setBoxes(BoxesChecker.newBuilder().setMinIou(0.9).setTolerance(TOLERANCE)),
                ValueType.REAL_ROWS)).isEqualTo(new BoxSet(0.9, READ));
        assertThat(read(Checker.newBuilder().setPermutation(PermutationChecker.newBuilder().setTolerance(TOLERANCE)),
                ValueType.WHOLES)).isEqualTo(new AnyOrder(READ));
    }

    static Stream<Arguments> malformed() {
        var array = Checker.newBuilder().setArray(ArrayChecker.newBuilder().setTolerance(TOLERANCE));
        return Stream.of(
                arguments("problem.checker", Checker.newBuilder()),
                arguments("problem.checker", Checker.newBuilder().setNumber(NumberChecker.getDefaultInstance())),
                arguments("problem.checker.array.tolerance.absolute", array.clone().setArray(
                        ArrayChecker.newBuilder().setTolerance(TOLERANCE.toBuilder().setAbsolute(-1)))),
                arguments("problem.checker.array.tolerance.absolute", array.clone().setArray(
                        ArrayChecker.newBuilder().setTolerance(TOLERANCE.toBuilder().setAbsolute(Double.NaN)))),
                arguments("problem.checker.array.tolerance.relative", array.clone().setArray(
                        ArrayChecker.newBuilder().setTolerance(TOLERANCE.toBuilder().setRelative(1.5)))),
                arguments("problem.checker.boxes.min_iou", Checker.newBuilder().setBoxes(BoxesChecker.getDefaultInstance())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void whatIsMalformedIsNamed(String field, Checker.Builder checker) {
        assertThatThrownBy(() -> read(checker, ValueType.REAL_ROWS)).isInstanceOf(InvalidField.class)
                .hasMessageContaining(field);
    }

    @Test
    void expectedBoxesMustBeBoxes() {
        // Given
        var problem = Requests.problem().setReturns(viva.question.v1.ValueType.VALUE_TYPE_FLOAT_ROWS)
                .setChecker(Checker.newBuilder().setBoxes(BoxesChecker.newBuilder().setMinIou(0.9))).clearCases()
                .addCases(Requests.found().setExpectedJson("[[1,2,3]]")).build();

        // Then
        assertThatThrownBy(() -> ProblemProto.problemOf(problem)).isInstanceOf(InvalidField.class)
                .hasMessageContaining("problem.cases[0].expected_json");
    }
}
