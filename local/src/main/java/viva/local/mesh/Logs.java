package viva.local.mesh;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import viva.local.Home;
import viva.local.Trouble;

/** {@code viva logs}: the ends of the logs, or one log as it grows. */
@Command(name = "logs", description = "Show the logs.")
public final class Logs implements Callable<Integer> {
    @Parameters(arity = "0..1", description = "launcher or a service; all when left out.")
    private String process;

    @Option(names = {"-f", "--follow"}, description = "Keep showing what is added.")
    private boolean follow;

    @Option(names = {"-n", "--lines"}, defaultValue = "40", description = "Lines of each log (default ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws Exception {
        var home = Home.ofUser();
        var names = new ArrayList<>(List.of("launcher"));
        for (var service : Service.values()) {
            names.add(service.module());
        }
        if (process != null && !names.contains(process)) {
            throw new Trouble("No log of " + process + ". There are: " + String.join(", ", names) + ".");
        }
        var files = names.stream().filter(n -> process == null || n.equals(process))
                .map(home::log).filter(Files::exists).map(Object::toString).toList();
        if (files.isEmpty()) {
            throw new Trouble("No logs yet in " + home.logs() + ". They are written once ./viva up has run.");
        }
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        command.addAll(files);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
