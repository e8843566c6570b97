package viva.sandbox.run.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** The refused system calls, as the table seccomp.txt lists them. */
record Syscalls(List<Refused> refused) {
    /** @param x86 number on x86_64; @param arm number on aarch64; @param error number of the error the program gets */
    record Refused(String name, OptionalInt x86, OptionalInt arm, int error) {}

    Syscalls {
        refused = List.copyOf(refused);
    }

    static Syscalls fromTable() {
        try (var in = Objects.requireNonNull(Syscalls.class.getResourceAsStream("/seccomp.txt"),
                "seccomp.txt is missing")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read seccomp.txt", e);
        }
    }

    static Syscalls parse(String table) {
        var refused = new ArrayList<Refused>();
        for (var line : table.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = line.strip().split("\\s+");
            if (words.length != 4) {
                throw new IllegalArgumentException("seccomp.txt: want name, two numbers and an error: " + line);
            }
            refused.add(new Refused(words[0], number(words[1]), number(words[2]), errorNumber(words[3])));
        }
        return new Syscalls(refused);
    }

    private static OptionalInt number(String word) {
        return word.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }

    private static int errorNumber(String name) {
        return switch (name) {
            case "EPERM" -> 1;
            case "EAGAIN" -> 11;
            case "EACCES" -> 13;
            case "ENOSYS" -> 38;
            default -> throw new IllegalArgumentException("seccomp.txt: no error " + name + " here");
        };
    }
}
