package viva.sandbox.run.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.sandbox.run.jail.SeccompFilter.Machine;

/** Runs the filter in a small interpreter of the kernel's instructions. */
class SeccompFilterTest {
    private static final int X86 = 0xC000003E;
    private static final int ARM = 0xC00000B7;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int EAGAIN = 0x0005000b;
    private static final int EACCES = 0x0005000d;
    private static final int ENOSYS = 0x00050026;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"read, 0, 63, allow", "openat, 257, 56, allow", "mmap, 9, 222, allow", "execve, 59, 221, allow",
            "ptrace, 101, 117, eperm", "mount, 165, 40, eperm", "unshare, 272, 97, eperm", "keyctl, 250, 219, eperm",
            "bpf, 321, 280, eperm", "socket, 41, 198, eacces", "clone3, 435, 435, enosys",
            "statmount, 457, 457, enosys",
            "memfd_secret, 447, 447, eperm", "io_uring_setup, 425, 425, eperm"})
    void bothMachinesAreRefusedTheSame(String name, int x86, int arm, String wanted) {
        var answer = switch (wanted) {
            case "allow" -> ALLOW;
            case "eperm" -> EPERM;
            case "eacces" -> EACCES;
            case "enosys" -> ENOSYS;
            default -> throw new IllegalArgumentException(wanted);
        };
        assertThat(run(Machine.X86_64, X86, x86, 0)).isEqualTo(answer);
        assertThat(run(Machine.AARCH64, ARM, arm, 0)).isEqualTo(answer);
    }

    @Test
    void cloneMakesThreadsOnly() {
        assertThat(run(Machine.X86_64, X86, 56, 0x003d0f00)).isEqualTo(ALLOW); // glibc's flags for a thread
        assertThat(run(Machine.X86_64, X86, 56, 0x01200011)).isEqualTo(EAGAIN); // and for a fork
        assertThat(run(Machine.AARCH64, ARM, 220, 0x10000000)).isEqualTo(EAGAIN);
    }

    @Test
    void anotherArchitectureKills() {
        assertThat(run(Machine.X86_64, 0x40000003, 0, 0)).isEqualTo(KILL); // 32-bit calls
        assertThat(run(Machine.X86_64, X86, 0x40000000, 0)).isEqualTo(KILL); // x32
        assertThat(run(Machine.AARCH64, X86, 63, 0)).isEqualTo(KILL);
    }

    @Test
    void aTableWithAMistakeIsRefused() {
        assertThatThrownBy(() -> Syscalls.parse("ptrace 101 117\n")).hasMessageContaining("ptrace");
        assertThatThrownBy(() -> Syscalls.parse("ptrace 101 117 EWHAT\n")).hasMessageContaining("EWHAT");
    }

    private static int run(Machine machine, int architecture, int number, int firstArgument) {
        var program = ByteBuffer.wrap(SeccompFilter.program(machine,
                Syscalls.fromTable())).order(ByteOrder.nativeOrder());
        int word = 0;
        for (int at = 0; ; at++) {
            int code = program.getShort(at * 8);
            int ifTrue = program.get(at * 8 + 2) & 0xff;
            int ifFalse = program.get(at * 8 + 3) & 0xff;
            int operand = program.getInt(at * 8 + 4);
            switch (code) {
                case 0x20 -> word = switch (operand) {
                    case 0 -> number;
                    case 4 -> architecture;
                    case 16 -> firstArgument;
                    default -> throw new IllegalStateException("loads " + operand);
                };
                case 0x15 -> at += word == operand ? ifTrue : ifFalse;
                case 0x35 -> at += Integer.compareUnsigned(word, operand) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> at += (word & operand) != 0 ? ifTrue : ifFalse;
                case 0x06 -> {
                    return operand;
                }
                default -> throw new IllegalStateException("instruction " + code);
            }
        }
    }
}
