package viva.local;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import viva.local.check.Doctor;
import viva.local.mesh.Down;
import viva.local.mesh.Logs;
import viva.local.mesh.Status;
import viva.local.mesh.Up;
import viva.local.tool.Demo;
import viva.local.tool.Evaluate;
import viva.local.tool.Judge;
import viva.local.tool.Regrade;

/** The commands behind {@code ./viva} that need a JVM. */
@Command(name = "viva", subcommands = {Up.class, Down.class, Status.class, Logs.class, Doctor.class,
        Evaluate.class, Regrade.class, Judge.class, Demo.class})
public final class Main implements Callable<Integer> {

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Trouble trouble) {
                System.err.println(trouble.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(commands.execute(arguments));
    }

    @Override
    public Integer call() {
        System.err.println("Usage: ./viva up | down | status | logs | test | bench | doctor | evaluate | regrade | judge | demo");
        return 2;
    }
}
