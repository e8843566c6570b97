package viva.sandbox.judge;

import java.util.Set;

/** The exception types that may be named on a hidden case: Python's own. A made-up name could carry the input out. */
final class PublicNames {
    private static final Set<String> EXCEPTIONS = Set.of("ArithmeticError", "AssertionError", "AttributeError",
            "BaseException", "BlockingIOError", "BrokenPipeError", "BufferError", "ChildProcessError", "EOFError",
            "Exception", "FileExistsError", "FileNotFoundError", "FloatingPointError", "GeneratorExit", "ImportError",
            "IndentationError", "IndexError", "IsADirectoryError", "KeyError", "KeyboardInterrupt", "LookupError",
            "MemoryError", "ModuleNotFoundError", "NameError", "NotADirectoryError", "NotImplementedError", "OSError",
            "OverflowError", "PermissionError", "RecursionError", "ReferenceError", "RuntimeError",
            "StopAsyncIteration",
            "StopIteration", "SyntaxError", "SystemError", "SystemExit", "TabError", "TimeoutError", "TypeError",
            "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "ValueError",
            "ZeroDivisionError");

    private PublicNames() {}

    static String exception(String type) {
        return EXCEPTIONS.contains(type) ? type : "an exception of the program's own";
    }
}
