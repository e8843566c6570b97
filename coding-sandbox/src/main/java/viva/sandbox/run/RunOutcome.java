package viva.sandbox.run;

import java.time.Duration;

/** How a program ended before it answered. Every case says something about the program, never about a fault of ours. */
public sealed interface RunOutcome {
    /** It ended by itself. */
    record Exited(int code) implements RunOutcome {}

    /** It crashed. @param number of the signal, e.g. 11 for a segmentation fault */
    record Signalled(int number) implements RunOutcome {}

    record CpuTimeExceeded(Duration used) implements RunOutcome {}

    record WallTimeExceeded(Duration used) implements RunOutcome {}

    record MemoryExceeded(Bytes peak) implements RunOutcome {}

    record OutputExceeded(Bytes printed) implements RunOutcome {}

    /** It wrote to the channel of our own harness. */
    record ChannelBroken(String how) implements RunOutcome {}
}
