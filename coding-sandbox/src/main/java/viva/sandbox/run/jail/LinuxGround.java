package viva.sandbox.run.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import viva.sandbox.confinement.Ground;
import viva.sandbox.confinement.Layer;
import viva.sandbox.run.Languages;

/** Looks at a Linux host for what bubblewrap and the languages need, and knows why jails fail there. */
public final class LinuxGround implements Ground {
    private final Host host;
    private final String bwrap;

    /** @param bwrap name or path of the bubblewrap program */
    public LinuxGround(String bwrap) {
        this(Host.current(), bwrap);
    }

    LinuxGround(Host host, String bwrap) {
        this.host = host;
        this.bwrap = bwrap;
    }

    @Override
    public List<Layer> layers(Languages languages) {
        var layers = new ArrayList<Layer>();
        var known = host.os().equals("Linux") && SeccompFilter.Machine.named(host.arch()).isPresent();
        layers.add(known ? Layer.holds("kernel", host.os() + " on " + host.arch())
                : Layer.missing("kernel", "this is " + host.os() + " on " + host.arch() + ".",
                        "The sandbox needs Linux on x86_64 or aarch64."));
        layers.add(program("bubblewrap", bwrap, "bubblewrap"));
        if (host.isRoot()) {
            layers.add(program("setpriv", "setpriv", "util-linux"));
        }
        for (var language : languages.all()) {
            language.needs().forEach((file, pack) -> layers.add(Files.exists(Path.of(file))
                    ? Layer.holds(language.id(), file) : absent(language.id(), file, pack)));
        }
        layers.add(new Layer("cgroup", false, false, "not used: one process per jail, bounded by its rlimits", ""));
        return layers;
    }

    private Layer program(String layer, String name, String pack) {
        return host.program(name).map(found -> Layer.holds(layer, found.toString()))
                .orElseGet(() -> absent(layer, name, pack));
    }

    private static Layer absent(String layer, String name, String pack) {
        return Layer.missing(layer, "there is no " + name + " here.",
                "Install it; on Debian and Ubuntu: apt-get install " + pack);
    }

    @Override
    public Layer explain(String setupFailure) {
        if (!setupFailure.contains("namespace") && !setupFailure.contains("uid map")) {
            return setupFailure.contains("mount")
                    ? Layer.missing("mount", setupFailure + ".", "Let the container unmask what bubblewrap mounts, "
                            + "or run the sandbox outside of a container.")
                    : Layer.missing("jail", setupFailure + ".", "See the log of the sandbox.");
        }
        return Layer.missing("user-namespaces", setupFailure + ".", namespaceRemedy());
    }

    private static String namespaceRemedy() {
        if (kernel("user/max_user_namespaces").equals("0")) {
            return "sysctl -w user.max_user_namespaces=15000";
        }
        if (kernel("kernel/unprivileged_userns_clone").equals("0")) {
            return "sysctl -w kernel.unprivileged_userns_clone=1";
        }
        if (kernel("kernel/apparmor_restrict_unprivileged_userns").equals("1")) {
            return "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, "
                    + "or an AppArmor profile that lets bwrap do it";
        }
        return "Let ordinary users make namespaces; "
                + "in a container its seccomp profile must allow unshare, clone and mount.";
    }

    private static String kernel(String setting) {
        try {
            return Files.readString(Path.of("/proc/sys", setting)).strip();
        } catch (IOException notThisKernel) {
            return "";
        }
    }
}
