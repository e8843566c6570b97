package viva.sandbox.run;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Loads one program in one jail and calls its function: our side of the lines described in harness/harness.py.
 * Whatever the other side sends is what the program may have sent, and is believed only as an answer.
 */
public final class Conversation implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cell cell;
    private final Language language;
    private long reads;
    /** What was printed for the last answer; what loading printed counts for the first. */
    private String printed = "";
    private boolean called;

    /** @param language the cell was entered with */
    public Conversation(Cell cell, Language language) {
        this.cell = cell;
        this.language = language;
    }

    /** Runs the program's file, under limits of its own. @param calls that will be made, for the CPU backstop inside */
    public Loading load(Program program, Limits limits, int calls) {
        cell.allow(limits);
        var memory = limits.memory().plus(language.headroom()).count();
        var backstop = limits.cpu().multipliedBy(calls + 1L).plus(Duration.ofSeconds(2)).toSeconds() + 1;
        var reply = cell.ask("begin %d %d %s %s".formatted(memory, backstop, program.function(),
                Base64.getEncoder().encodeToString(program.source().getBytes(StandardCharsets.UTF_8))));
        printed = cell.printed();
        if (!(reply instanceof Reply.Line(var line))) {
            return new Loading.Failed(answer(reply, "0"));
        }
        var words = line.split(" ", -1);
        return switch (words[0]) {
            case "loaded" -> new Loading.Loaded();
            case "undefined" -> new Loading.Undefined();
            case "unparsable" -> words.length == 2 && text(words[1]).isPresent()
                    ? new Loading.NotCompiled(text(words[1]).get())
                    : new Loading.Failed(broken("an unreadable line"));
            default -> new Loading.Failed(answer(reply, "0"));
        };
    }

    /**
     * Calls the function once. Building its arguments is not counted as the program's time.
     *
     * @param mostReads elements of list arguments it may read; 0 for any number, which are then not counted
     */
    public Answer call(List<Argument> arguments, long mostReads, Limits limits) {
        var watched = new WatchedLists(arguments, mostReads);
        reads = 0;
        cell.allow(limits);
        var set = cell.ask("set " + watched.wire(arguments));
        var between = cell.printed();
        if (!set.equals(new Reply.Line("set"))) {
            printed = between;
            return answer(set, "0");
        }
        cell.allow(limits);
        // Told anew for each call: an answer that was written in advance does not carry it.
        var nonce = Long.toString(RANDOM.nextLong() >>> 1);
        var reply = cell.ask("call " + nonce);
        while (reply instanceof Reply.Line(var line) && line.startsWith("read ")) {
            var elements = watched.answer(line);
            if (elements.isEmpty()) {
                return broken("a read that makes no sense");
            }
            reply = cell.ask(elements.get());
        }
        printed = called ? cell.printed() : printed + cell.printed();
        called = true;
        var answer = answer(reply, nonce);
        reads = watched.reads(reads);
        return answer;
    }

    /** Elements of list arguments the last call read. */
    public long reads() {
        return reads;
    }

    public Usage usage() {
        return cell.usage();
    }

    public String printed() {
        return printed;
    }

    public KernelView view() {
        return cell.view();
    }

    public String version() {
        return cell.version();
    }

    private Answer answer(Reply reply, String nonce) {
        return switch (reply) {
            case Reply.Ended(var outcome) -> new Answer.Died(outcome);
            case Reply.Line(var line) -> answer(line.split(" ", -1), nonce);
        };
    }

    private Answer answer(String[] words, String nonce) {
        if (words.length < 4 || !words[1].equals(nonce) || !words[2].matches("[0-9]{1,12}")) {
            return broken("a line of its own");
        }
        reads = Long.parseLong(words[2]);
        var parsed = switch (words[0]) {
            case "value" -> ValueText.parse(words[3]).<Answer>map(Answer.Returned::new);
            case "odd" -> text(words[3]).<Answer>map(Answer.ReturnedOddly::new);
            case "raised" -> words.length < 5 ? Optional.<Answer>empty()
                    : text(words[3]).flatMap(type ->
                            text(words[4]).<Answer>map(trace -> new Answer.Raised(type, trace)));
            default -> Optional.<Answer>empty();
        };
        return parsed.orElseGet(() -> broken("an unreadable line"));
    }

    /** Nothing that comes after is worth reading. */
    private Answer broken(String how) {
        cell.kill();
        return new Answer.Died(new RunOutcome.ChannelBroken("the program wrote " + how + " to the judge's channel"));
    }

    private static Optional<String> text(String base64) {
        try {
            return Optional.of(Plain.text(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        cell.close();
    }
}
