package viva.sandbox.run.jail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Writes the kernel's filter program (classic BPF, see seccomp(2) and linux/filter.h) from the table of refused calls.
 * It looks at the architecture, then at the number of the call; nothing is looked up at run time.
 */
final class SeccompFilter {
    /** Where the fields of {@code struct seccomp_data} lie. */
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT_LOW_WORD = 16;

    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int FAIL_WITH = 0x00050000;

    private static final int CLONE_THREAD = 0x00010000;
    private static final int EAGAIN = 11;
    private static final int ENOSYS = 38;
    /** The first call newer than the table. */
    private static final int UNKNOWN_FROM = 448;
    /** Numbers from here on are x86_64's second ABI (x32), which would slip past the table. */
    private static final int X32_FROM = 0x40000000;

    private final ByteBuffer program = ByteBuffer.allocate(8 * 1024).order(ByteOrder.nativeOrder());

    private SeccompFilter() {}

    /** The kinds of machine the table has numbers for. */
    enum Machine {
        X86_64(0xC000003E, 56, Syscalls.Refused::x86),
        AARCH64(0xC00000B7, 220, Syscalls.Refused::arm);

        private final int audit;
        private final int clone;
        private final Function<Syscalls.Refused, OptionalInt> number;

        Machine(int audit, int clone, Function<Syscalls.Refused, OptionalInt> number) {
            this.audit = audit;
            this.clone = clone;
            this.number = number;
        }

        /** Reads Java's {@code os.arch}; empty for a machine we have no numbers for. */
        static Optional<Machine> named(String arch) {
            return switch (arch) {
                case "amd64", "x86_64" -> Optional.of(X86_64);
                case "aarch64" -> Optional.of(AARCH64);
                default -> Optional.empty();
            };
        }
    }

    /** Returns the program as {@code bwrap --seccomp} reads it. */
    static byte[] program(Machine machine, Syscalls table) {
        return new SeccompFilter().write(machine, table);
    }

    private byte[] write(Machine machine, Syscalls table) {
        add(LOAD_WORD, 0, 0, ARCHITECTURE);
        add(JUMP_IF_EQUAL, 1, 0, machine.audit);
        add(RETURN, 0, 0, KILL_PROCESS);
        add(LOAD_WORD, 0, 0, NUMBER);
        add(JUMP_IF_AT_LEAST, 0, 1, X32_FROM);
        add(RETURN, 0, 0, KILL_PROCESS);
        add(JUMP_IF_AT_LEAST, 0, 1, UNKNOWN_FROM);
        add(RETURN, 0, 0, FAIL_WITH | ENOSYS);
        for (var refused : table.refused()) {
            machine.number.apply(refused).ifPresent(number -> {
                add(JUMP_IF_EQUAL, 0, 1, number);
                add(RETURN, 0, 0, FAIL_WITH | refused.error());
            });
        }
        // clone: threads only. The flags are its first argument on both machines.
        add(JUMP_IF_EQUAL, 0, 4, machine.clone);
        add(LOAD_WORD, 0, 0, FIRST_ARGUMENT_LOW_WORD);
        add(JUMP_IF_ANY_BIT, 0, 1, CLONE_THREAD);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, FAIL_WITH | EAGAIN);
        add(RETURN, 0, 0, ALLOW);
        var bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }

    /** One {@code struct sock_filter}; the jumps count the instructions to skip. */
    private void add(int code, int skipIfTrue, int skipIfFalse, int operand) {
        program.putShort((short) code).put((byte) skipIfTrue).put((byte) skipIfFalse).putInt(operand);
    }
}
