package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways out of the jail: each attempt must fail, and the program goes on to say so. */
class EscapesIT {
    private static RealJudge real;
    private static Map<String, CaseResult> results;

    @BeforeAll
    static void open() {
        real = new RealJudge();
        results = tried();
    }

    @AfterAll
    static void shut() {
        real.close();
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                Arguments.of("read the users", "open('/etc/passwd').read()"),
                Arguments.of("read the machine", "open('/proc/cpuinfo').read()"),
                Arguments.of("read the harness' rights", "open('/proc/1/environ').read()"),
                Arguments.of("list the homes", "os.listdir('/root') or os.listdir('/home')"),
                Arguments.of("list the kernel", "os.listdir('/sys')"),
                Arguments.of("write a file", "open('/tmp/x', 'w')"),
                Arguments.of("write beside the harness", "open('/box/x', 'w')"),
                Arguments.of("change the harness", "open('/box/harness.py', 'a')"),
                Arguments.of("make a folder", "os.mkdir('/tmp/x')"),
                Arguments.of("link", "os.symlink('/etc/passwd', '/tmp/x')"),
                Arguments.of("fork", "os.fork()"),
                Arguments.of("start a program", "subprocess.run(['/usr/bin/python3', '-c', ''])"),
                Arguments.of("make a process by clone3", "fails(libc.syscall(435, 0, 0))"),
                Arguments.of("open a socket", "socket.socket()"),
                Arguments.of("open a local socket", "socket.socket(socket.AF_UNIX)"),
                Arguments.of("look a name up", "socket.create_connection(('example.org', 80), 1)"),
                Arguments.of("trace", "fails(libc.ptrace(0, 0, 0, 0))"),
                Arguments.of("mount", "fails(libc.mount(b'none', b'/tmp', b'tmpfs', 0, 0))"),
                Arguments.of("make a user namespace", "fails(libc.unshare(0x10000000))"),
                Arguments.of("join a namespace", "fails(libc.setns(0, 0))"),
                Arguments.of("change the root", "os.chroot('/tmp')"),
                Arguments.of("become root", "os.setuid(0)"),
                Arguments.of("keep memory outside", "os.memfd_create('x')"),
                Arguments.of("share memory", "fails(libc.shmget(0, 1 << 20, 0o1666))"),
                Arguments.of("keep a secret", "fails(libc.syscall(250, 0, 0))"),
                Arguments.of("use io_uring", "fails(libc.syscall(425, 1, 0))"),
                Arguments.of("use the other ABI", "fails(libc.syscall(448, 0, 0))"),
                Arguments.of("make a device", "os.mknod('/tmp/x')"),
                Arguments.of("raise a limit", "resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))"),
                Arguments.of("kill the parent", "os.kill(os.getppid() or 2, 9)"),
                Arguments.of("set the clock", "time.clock_settime(time.CLOCK_REALTIME, 0)"),
                Arguments.of("hold many threads",
                        "[threading.Thread(target=time.sleep, args=(9,), daemon=True).start() for _ in range(99)]"));
    }

    /** All in one jail, one after the other: the number of the attempt comes as the target. */
    private static Map<String, CaseResult> tried() {
        var names = attempts().map(a -> (String) a.get()[0]).toList();
        var attempts = attempts().map(a -> "lambda: " + a.get()[1]).collect(Collectors.joining(",\n    "));
        var source = """
                import ctypes, os, resource, socket, subprocess, threading, time
                libc = ctypes.CDLL(None, use_errno=True)
                def fails(result):
                    if result == -1: raise OSError(ctypes.get_errno())
                attempts = [%s]
                def binary_search(nums, number):
                    try:
                        attempts[number]()
                    except (OSError, ValueError, RuntimeError):
                        return -1
                    return 99
                """.formatted(attempts);
        var cases = IntStream.range(0, names.size()).mapToObj(i -> Samples.sample(names.get(i), "[]", i, -1)).toList();
        return real.judge(source, Samples.search(cases)).cases().stream()
                .collect(Collectors.toMap(c -> c.of().id(), c -> c));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void noAttemptSucceeds(String name, String attempt) {
        assertThat(results).containsKey(name);
        assertThat(results.get(name).kind()).as(results.get(name).toString()).isEqualTo(Kind.ACCEPTED);
    }
}
