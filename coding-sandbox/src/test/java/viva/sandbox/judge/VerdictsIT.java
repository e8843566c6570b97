package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of every kind, each with its verdict, in real jails. */
class VerdictsIT {
    private static RealJudge real;
    private static Set<Long> before;

    @BeforeAll
    static void open() {
        real = new RealJudge();
        before = processes();
        assertThat(real.confinement.current().missing()).isEmpty();
    }

    @AfterAll
    static void shut() {
        real.close();
    }

    /** Whatever ran, nothing of it is left on the host. */
    @AfterEach
    void nothingIsLeft() {
        assertThat(processes()).isEqualTo(before);
    }

    private static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** Name, source, verdict, cases passed, and a part of the message of the last case judged. */
    static Stream<Arguments> programs() {
        return Stream.of(
                arguments("right", Samples.BINARY_SEARCH, Kind.ACCEPTED, 4, ""),
                arguments("bisect from the library", """
                        from bisect import bisect_left
                        def binary_search(nums, target):
                            i = bisect_left(nums, target)
                            return i if i < len(nums) and nums[i] == target else -1
                        """, Kind.ACCEPTED, 4, ""),
                arguments("with numpy", """
                        import numpy
                        def binary_search(nums, target):
                            return int(numpy.int64(-1)) if target in (5, 8) else 3
                        """, Kind.WRONG_ANSWER, 3, "not the expected result"),
                arguments("wrong", "def binary_search(nums, target):\n    return -1\n", Kind.WRONG_ANSWER, 2,
                        "not the expected"),
                arguments("does not compile", "def binary_search(nums, target)\n    return 1\n", Kind.COMPILE_ERROR,
                        0, null),
                arguments("source of zeros", "\0", Kind.COMPILE_ERROR, 0, null),
                arguments("no such function", "def other():\n    pass\n", Kind.RUNTIME_ERROR, 0,
                        "no function binary_search"),
                arguments("raises while loaded", "1 / 0\n", Kind.RUNTIME_ERROR, 0, "ZeroDivisionError"),
                arguments("raises", "def binary_search(nums, target):\n    return nums[99]\n",
                        Kind.RUNTIME_ERROR, 0, ""),
                arguments("loops", "def binary_search(nums, target):\n    while True: pass\n", Kind.TIME_LIMIT, 0,
                        "out of"),
                arguments("loops while loaded", "while True: pass\n", Kind.TIME_LIMIT, 0, "out of"),
                arguments("sleeps", "import time\ndef binary_search(nums, target):\n    time.sleep(60)\n",
                        Kind.TIME_LIMIT, 0, "out of time"),
                arguments("loops in a thread", """
                        import threading
                        def spin():
                            while True: pass
                        def binary_search(nums, target):
                            t = threading.Thread(target=spin); t.start(); t.join()
                        """, Kind.TIME_LIMIT, 0, "out of"),
                arguments("takes all memory", "def binary_search(nums, target):\n    return len(bytearray(1 << 33))\n",
                        Kind.MEMORY_LIMIT, 0, ""),
                arguments("takes memory in pieces", """
                        held = []
                        def binary_search(nums, target):
                            while True: held.append(bytearray(1 << 20))
                        """, Kind.MEMORY_LIMIT, 0, ""),
                arguments("recurses deeply",
                        "def binary_search(nums, target):\n    return binary_search(nums, target)\n",
                        Kind.RUNTIME_ERROR, 0, "RecursionError"),
                arguments("crashes", "import ctypes\ndef binary_search(nums, target):\n    ctypes.string_at(0)\n",
                        Kind.RUNTIME_ERROR, 0, "segmentation fault"),
                arguments("floods", "def binary_search(nums, target):\n    while True: print('x' * 10000)\n",
                        Kind.OUTPUT_LIMIT, 0, "printed too much"),
                arguments("floods errors",
                        "import os\ndef binary_search(nums, target):\n    while True: os.write(2, b'x' * 10000)\n",
                        Kind.OUTPUT_LIMIT, 0, "printed too much"),
                arguments("exits", "import sys\ndef binary_search(nums, target):\n    sys.exit(0)\n",
                        Kind.RUNTIME_ERROR, 0, "SystemExit"),
                arguments("exits at once", "import os\ndef binary_search(nums, target):\n    os._exit(0)\n",
                        Kind.RUNTIME_ERROR, 0, "ended before"),
                arguments("pretends to be killed", "import os\ndef binary_search(nums, target):\n    os._exit(137)\n",
                        Kind.RUNTIME_ERROR, 0, "crashed"),
                arguments("aborts", "import os\ndef binary_search(nums, target):\n    os.abort()\n",
                        Kind.RUNTIME_ERROR, 0, "crashed"),
                arguments("becomes another program", """
                        import os
                        def binary_search(nums, target):
                            os.execv('/usr/bin/python3', ['python3', '-c', 'print(3)'])
                        """, Kind.RUNTIME_ERROR, 0, "ended before"),
                arguments("returns a bool", "def binary_search(nums, target):\n    return True\n",
                        Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("returns a float", "def binary_search(nums, target):\n    return 3.0\n",
                        Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("returns nothing", "def binary_search(nums, target):\n    pass\n",
                        Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("returns what equals everything", """
                        class Liar(int):
                            def __eq__(self, other): return True
                            def __hash__(self): return 0
                        def binary_search(nums, target):
                            return Liar(3)
                        """, Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("returns a huge number", "def binary_search(nums, target):\n    return 10 ** 5000\n",
                        Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("returns a huge list", "def binary_search(nums, target):\n    return [10 ** 18] * 250_000\n",
                        Kind.RUNTIME_ERROR, 0, "longer than"),
                arguments("returns itself", "def binary_search(nums, target):\n    a = []; a.append(a); return a\n",
                        Kind.WRONG_ANSWER, 0, "not an int"),
                arguments("closes its output", """
                        import sys
                        def binary_search(nums, target):
                            print('hello'); sys.stdout.close(); sys.stderr.close(); return -1
                        """, Kind.WRONG_ANSWER, 0, ""),
                arguments("reads its input", "def binary_search(nums, target):\n    return int(input())\n",
                        Kind.RUNTIME_ERROR, 0, "EOFError"),
                arguments("closes every channel", """
                        import os
                        def binary_search(nums, target):
                            os.closerange(0, 64)
                            while True: pass
                        """, Kind.TIME_LIMIT, 0, ""),
                arguments("forges an answer", """
                        import os
                        def binary_search(nums, target):
                            for fd in range(3, 16):
                                try: os.write(fd, b'value 1 0 3\\n')
                                except OSError: pass
                            return -1
                        """, Kind.RUNTIME_ERROR, 0, "judge's channel"),
                arguments("forges bubblewrap's last word", """
                        import os
                        def binary_search(nums, target):
                            for fd in range(3, 16):
                                try: os.write(fd, b'{ "exit-code": 0 }\\n')
                                except OSError: pass
                            while True: pass
                        """, Kind.TIME_LIMIT, 0, ""),
                arguments("answers twice", """
                        import gc, types
                        def binary_search(nums, target):
                            import sys
                            harness = sys._getframe(1).f_globals
                            harness['say'](b'value', sys._getframe(1).f_locals['nonce'], 0, b'3')
                            return 3
                        """, Kind.RUNTIME_ERROR, 1, "judge's channel"),
                arguments("patches the builtins", """
                        import builtins, os, json
                        builtins.type = lambda *a: int
                        builtins.len = lambda x: 0
                        builtins.isinstance = lambda *a: True
                        def binary_search(nums, target):
                            return -1
                        """, Kind.RUNTIME_ERROR, 0, "judge's channel"),
                arguments("raises a name that tells the input", """
                        def binary_search(nums, target):
                            if target not in (7, 8):
                                raise type('Secret_%d' % target, (Exception,), {})
                            return 3 if target == 7 else -1
                        """, Kind.RUNTIME_ERROR, 2, "an exception of the program's own"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void everyProgramGetsItsVerdict(String name, String source, Kind kind, int passed, String message) {
        // When
        var verdict = real.judge(source);

        // Then
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(kind);
        assertThat(verdict.passed()).isEqualTo(passed);
        if (message != null) {
            var failed = verdict.cases().stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
            assertThat(failed.message()).contains(message);
        }
    }
}
