package viva.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import viva.sandbox.run.Answer;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Conversation;
import viva.sandbox.run.Jail;
import viva.sandbox.run.Language;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Loading;
import viva.sandbox.run.Program;
import viva.sandbox.run.jail.BwrapJail;
import viva.sandbox.run.jail.LanguageFile;
import viva.sandbox.run.jail.WarmJail;

/**
 * Compares the jail with a bare interpreter. All ways take turns in one run, in a new order each round, so that a busy
 * host slows them all alike: read the ratios, not the milliseconds. Argument: rounds, 40 where none is given.
 */
public final class JailBench {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Bytes.mebi(512));
    private static final String PLAIN = "def answer():\n    return 1\n";
    private static final String NUMPY = "import numpy\ndef answer():\n    return int(numpy.ones(4).sum())\n";
    private static final int WARM_UPS = 3;

    private final Language python = LanguageFile.read().find("python");

    /** A harness that does nothing: what is left is the price of the jail itself. */
    private final Language empty = new Language("empty", "Python", python.needs(), python.sees(), python.links(),
            python.run(), "print('ready 0', flush=True)\n", python.environment(), python.headroom());

    private JailBench() {}

    public static void main(String[] arguments) {
        var rounds = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        new JailBench().run(rounds);
    }

    private void run(int rounds) {
        try (var cold = new BwrapJail("bwrap"); var warm = new WarmJail(cold, 1)) {
            var ways = new LinkedHashMap<String, Runnable>();
            ways.put("bare python3", () -> bare("pass"));
            ways.put("empty jail", () -> cold.enter(empty).close());
            ways.put("cold jail", () -> judged(cold, PLAIN));
            ways.put("warm jail", () -> judged(warm, PLAIN));
            ways.put("bare python3 + numpy", () -> bare("import numpy; numpy.ones(4).sum()"));
            ways.put("cold jail + numpy", () -> judged(cold, NUMPY));
            ways.put("warm jail + numpy", () -> judged(warm, NUMPY));
            report(measured(ways, rounds, warm));
        }
    }

    /** Nanoseconds of each way, round by round. The warm jail is refilled between, outside of the measured time. */
    private Map<String, List<Long>> measured(Map<String, Runnable> ways, int rounds, WarmJail warm) {
        var times = new LinkedHashMap<String, List<Long>>();
        var order = new ArrayList<>(ways.keySet());
        var random = new Random(1);
        for (int round = -WARM_UPS; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var name : order) {
                warm.fill(python).join();
                var start = System.nanoTime();
                ways.get(name).run();
                if (round >= 0) {
                    times.computeIfAbsent(name, _ -> new ArrayList<>()).add(System.nanoTime() - start);
                }
            }
        }
        return times;
    }

    private static void report(Map<String, List<Long>> times) {
        System.out.printf("%-24s %9s %9s %9s %14s%n", "way", "p10 ms", "p50 ms", "p90 ms", "p50 / bare");
        for (var name : List.of("bare python3", "empty jail", "cold jail", "warm jail", "bare python3 + numpy",
                "cold jail + numpy", "warm jail + numpy")) {
            var bare = name.endsWith("numpy") ? "bare python3 + numpy" : "bare python3";
            System.out.printf("%-24s %9.1f %9.1f %9.1f %14.2f%n", name, quantile(times.get(name), 10),
                    quantile(times.get(name), 50), quantile(times.get(name), 90),
                    quantile(times.get(name), 50) / quantile(times.get(bare), 50));
        }
    }

    private static double quantile(List<Long> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static void bare(String code) {
        try {
            var process = new ProcessBuilder("/usr/bin/python3", "-I", "-c", code)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("bare python3 failed: " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From hand-over to the answer, and until nothing of the program is left. */
    private void judged(Jail jail, String source) {
        try (var conversation = new Conversation(jail.enter(python), python)) {
            var loading = conversation.load(new Program(python, source, "answer"), LIMITS, 1);
            if (!(loading instanceof Loading.Loaded)
                    || !(conversation.call(List.of(), 0, LIMITS) instanceof Answer.Returned)) {
                throw new IllegalStateException("the jail did not answer: " + loading);
            }
        }
    }
}
