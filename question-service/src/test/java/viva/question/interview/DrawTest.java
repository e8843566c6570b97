package viva.question.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import viva.question.bank.InMemoryQuestionBank;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.QuestionRef;
import viva.question.bank.Samples;
import viva.question.bank.TaskKind;
import viva.question.bank.Template;
import viva.question.bank.Template.Mode;

/** What holds for every seed is looked at for many. */
class DrawTest {
    private static final Template TWO_OF_FOUR = Samples.template("two", Mode.EXAM, false, Samples.slot(2, Set.of(1)));

    private final List<PublishedQuestion> bank = bank();

    private static List<PublishedQuestion> bank() {
        var bank = new InMemoryQuestionBank();
        bank.publish(Samples.bank());
        return bank.questions();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        LongStream.range(0, 200).forEach(seed ->
                assertThat(draw(TWO_OF_FOUR, seed)).isEqualTo(draw(TWO_OF_FOUR, seed)));
    }

    @Test
    void overManySeedsEveryPairComesUp() {
        var pairs = LongStream.range(0, 200).mapToObj(seed -> Set.copyOf(draw(TWO_OF_FOUR, seed))).collect(Collectors.toSet());
        assertThat(pairs).hasSize(6);
    }

    @Test
    void nothingIsDrawnTwiceAndSlotsAreFilledInOrder() {
        // Given
        var template = Samples.template("overlapping", Mode.EXAM, false, Samples.slot(1, Set.of(3), TaskKind.CODING),
                Samples.slot(3, Set.of(1, 2)), Samples.slot(3, Set.of(1, 2)));
        for (var seed = 0L; seed < 200; seed++) {
            // When
            var drawn = draw(template, seed);
            // Then
            assertThat(drawn).hasSize(7).doesNotHaveDuplicates();
            assertThat(drawn.getFirst()).isEqualTo("code");
        }
    }

    @Test
    void withinASlotQuestionsComeInHandbookOrder() {
        var order = bank.stream().map(q -> q.ref().id()).toList();
        LongStream.range(0, 200).mapToObj(seed -> draw(TWO_OF_FOUR, seed)).forEach(drawn ->
                assertThat(order.indexOf(drawn.getFirst())).isLessThan(order.indexOf(drawn.getLast())));
    }

    @Test
    void recentQuestionsAreAvoidedWhileOthersAreLeft() {
        for (var seed = 0L; seed < 200; seed++) {
            assertThat(draw(TWO_OF_FOUR, seed, "alpha", "beta")).containsExactly("gamma", "delta");
            assertThat(draw(TWO_OF_FOUR, seed, "alpha", "beta", "gamma")).contains("delta").hasSize(2);
        }
    }

    @Test
    void threeRecentOfFourLeaveAChoiceAmongTheRecentOnes() {
        var seen = new HashSet<String>();
        LongStream.range(0, 200).forEach(seed -> seen.addAll(draw(TWO_OF_FOUR, seed, "alpha", "beta", "gamma")));
        assertThat(seen).containsExactlyInAnyOrder("alpha", "beta", "gamma", "delta");
    }

    @Test
    void aSlotThatFindsTooFewTakesWhatThereIs() {
        assertThat(draw(Samples.template("many", Mode.EXAM, false, Samples.slot(9, Set.of(2))), 1))
                .containsExactly("epsilon", "zeta");
    }

    private List<String> draw(Template template, long seed, String... recent) {
        return new Draw(bank, Set.of(recent)).from(template, seed).stream().map(QuestionRef::id).toList();
    }
}
