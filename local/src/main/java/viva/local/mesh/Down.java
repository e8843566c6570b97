package viva.local.mesh;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import viva.local.Home;
import viva.local.Trouble;

/** {@code viva down}: stops what {@code up} started, and nothing else. */
@Command(name = "down", description = "Stop the mesh.")
public final class Down implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var home = Home.ofUser();
        var run = RunFile.read(home);
        if (run.isEmpty()) {
            System.out.println("Viva is not running.");
            return 0;
        }
        var launcher = run.get().launcher().process();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(40, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Trouble("The launcher (process " + launcher.get().pid() + ") did not stop within 40 s.", e);
            }
        }
        stopLeftovers(home, run.get());
        System.out.println("Viva has stopped. Its data stays in " + home.folder() + ".");
        return 0;
    }

    private static void stopLeftovers(Home home, RunFile run) throws Exception {
        var left = run.alive();
        if (!left.isEmpty()) {
            System.out.println("Its launcher had been killed; stopping the " + left.size() + " processes it left behind.");
        }
        for (var process : left) {
            process.destroy();
        }
        for (var process : left) {
            try {
                process.onExit().get(15, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
            }
        }
        RunFile.remove(home);
    }
}
