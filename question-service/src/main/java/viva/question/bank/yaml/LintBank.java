package viva.question.bank.yaml;

import java.nio.file.Path;

/** Lints a bank's folder by hand: prints every flaw as {@code file:line: sentence} and exits with 1 if there are any. */
public final class LintBank {
    private LintBank() {}

    public static void main(String[] arguments) {
        var reading = BankFolder.read(Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/handbook"));
        reading.flaws().forEach(System.out::println);
        System.out.printf("%d questions, %d problems, %d templates, %d flaws%n", reading.bank().questions().size(),
                reading.bank().problems().size(), reading.bank().templates().size(), reading.flaws().size());
        System.exit(reading.flaws().isEmpty() ? 0 : 1);
    }
}
