package viva.sandbox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Jails without processes: what they answer to a call is told beforehand. */
public final class FakeJail implements Jail {
    public static final KernelView CONFINED = new KernelView(61001, 0, true, true, Set.of(), List.of("pipe:[1]"));

    public final List<FakeCell> entered = new ArrayList<>();
    public int failures;
    public KernelView view = CONFINED;
    public String printed = "";
    /** From "call NONCE" to the reply. */
    public Function<String, Reply> call = line -> new Reply.Line("value " + line.split(" ")[1] + " 0 -1");

    public static Language language() {
        return new Language("python", "Python", Map.of(), List.of(), Map.of(), List.of("python3"), "",
                Map.of(), Bytes.mebi(1));
    }

    @Override
    public Cell enter(Language language) {
        if (failures > 0) {
            failures--;
            throw new RunFailure.JailBroken("bubblewrap could not set the jail up");
        }
        var cell = new FakeCell();
        entered.add(cell);
        return cell;
    }

    /** Remembers what became of it. */
    public final class FakeCell implements Cell {
        public boolean killed;
        public boolean closed;

        @Override
        public String version() {
            return "3.11.2";
        }

        @Override
        public boolean isReady() {
            return !killed && !closed;
        }

        @Override
        public void allow(Limits limits) {}

        @Override
        public Reply ask(String line) {
            return switch (line.split(" ")[0]) {
                case "begin" -> new Reply.Line("loaded");
                case "set" -> new Reply.Line("set");
                default -> call.apply(line);
            };
        }

        @Override
        public Usage usage() {
            return new Usage(Optional.of(Duration.ofMillis(1)), Duration.ofMillis(2), Bytes.mebi(9));
        }

        @Override
        public String printed() {
            return printed;
        }

        @Override
        public KernelView view() {
            return view;
        }

        @Override
        public void kill() {
            killed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
