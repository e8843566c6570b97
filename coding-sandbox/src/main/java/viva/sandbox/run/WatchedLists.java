package viva.sandbox.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lists of one case whose reads are counted. Their elements stay here and are handed out one read at a time, so the
 * count is ours and a program cannot change it. Once more was read than is allowed the verdict is clear: then all is
 * handed over, and the harness counts on for the message.
 */
final class WatchedLists {
    private final List<Argument> lists;
    private final long most;
    private long reads;
    private boolean handedOver;

    WatchedLists(List<Argument> arguments, long most) {
        this.lists = most == 0 ? List.of() : arguments.stream().filter(a -> a.size().isPresent()).toList();
        this.most = most;
    }

    /**
     * All reads of the case.
     *
     * @param local those the harness counted once it had the elements: believed, but they cannot undo what we counted
     */
    long reads(long local) {
        return handedOver ? Math.max(reads + local, most + 1) : reads + local;
    }

    /** Returns the arguments as the harness is told of them: watched lists by their length. */
    String wire(List<Argument> arguments) {
        return arguments.stream()
                .map(a -> lists.isEmpty() || a.size().isEmpty() ? a.wire()
                        : "{\"watched\":" + a.size().getAsInt() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Answers a line {@code read LIST START STEP COUNT}; empty if it is not one that our harness would send. */
    Optional<String> answer(String line) {
        var words = line.split(" ");
        if (handedOver || words.length != 5) {
            return Optional.empty();
        }
        try {
            var list = lists.get(Integer.parseInt(words[1]));
            var size = list.size().orElseThrow();
            var start = Integer.parseInt(words[2]);
            var step = Integer.parseInt(words[3]);
            var count = Integer.parseInt(words[4]);
            Objects.checkIndex(start, size);
            Objects.checkIndex(Math.addExact(start, Math.multiplyExact(step, count - 1)), size);
            if (count < 1 || count > size) {
                return Optional.empty();
            }
            if (reads + count > most) {
                handedOver = true;
                return Optional.of(lists.stream().map(Argument::wire).collect(Collectors.joining(",", "all [", "]")));
            }
            var answer = IntStream.range(0, count)
                    .mapToObj(i -> list.element(start + step * i).text())
                    .collect(Collectors.joining(",", "some [", "]"));
            reads += count;
            return Optional.of(answer);
        } catch (NumberFormatException | IndexOutOfBoundsException | ArithmeticException notOurHarness) {
            return Optional.empty();
        }
    }
}
