package viva.sandbox.run.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import viva.sandbox.run.Language;

/**
 * The command that starts a jail: a shell that opens two files for bubblewrap, then, for root, a drop to a uid of the
 * jail's own (the kernel does not hold root to process limits), then bubblewrap itself.
 */
final class BwrapCommand {
    /** Where the harness lies in the jail. */
    static final String HARNESS = "/box/harness.py";

    private BwrapCommand() {}

    /** @param uid to drop to; empty when we are an ordinary user already */
    static List<String> of(Path bwrap, Language language, Path harness, Path filter, OptionalLong uid) {
        var command = new ArrayList<String>();
        // 7: the harness. 8: bubblewrap's own word, on the channel. 9: the filter. All closed for the program.
        command.addAll(List.of("/bin/sh", "-c", "exec 7<\"$1\" 8>&1 9<\"$2\"; shift 2; exec \"$@\"", "sh",
                harness.toString(), filter.toString()));
        uid.ifPresent(id -> command.addAll(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups",
                "--no-new-privs", "--")));
        command.add(bwrap.toString());
        namespaces(command);
        environment(command, language);
        root(command, language);
        command.addAll(List.of("--json-status-fd", "8", "--seccomp", "9", "--"));
        command.addAll(language.run());
        return command;
    }

    private static void namespaces(List<String> command) {
        command.addAll(List.of("--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts",
                "--unshare-cgroup", "--disable-userns"));
        // The program is process 1: with it dies the namespace, and its parent learns what it used.
        command.addAll(List.of("--as-pid-1", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--uid", "1000", "--gid", "1000", "--hostname", "box", "--cap-drop", "ALL"));
    }

    private static void environment(List<String> command, Language language) {
        command.addAll(List.of("--clearenv", "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/tmp",
                "--setenv", "LANG", "C.UTF-8"));
        language.environment().forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
    }

    /** No /proc, no /sys, no /etc, and nothing that could be written to: the last remount seals the root itself. */
    private static void root(List<String> command, Language language) {
        for (var pattern : language.sees()) {
            for (var path : matching(pattern)) {
                command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
            }
        }
        language.links().forEach((link, target) -> command.addAll(List.of("--symlink", target, link)));
        for (var device : List.of("/dev/null", "/dev/zero", "/dev/urandom")) {
            command.addAll(List.of("--dev-bind", device, device));
        }
        command.addAll(List.of("--ro-bind-data", "7", HARNESS, "--dir", "/tmp", "--chdir", "/tmp",
                "--remount-ro", "/"));
    }

    private static List<Path> matching(String pattern) {
        var path = Path.of(pattern);
        var name = path.getFileName().toString();
        if (!name.contains("*")) {
            return Files.exists(path) ? List.of(path) : List.of();
        }
        try (var found = Files.newDirectoryStream(path.getParent(), name)) {
            var all = new ArrayList<Path>();
            found.forEach(all::add);
            all.sort(null);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("languages.yaml: cannot look for " + pattern, e);
        }
    }
}
