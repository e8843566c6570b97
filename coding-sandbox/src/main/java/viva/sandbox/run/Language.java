package viva.sandbox.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A language as languages.yaml describes it.
 *
 * @param needs       files that must be on the host, each with the Debian package that brings it
 * @param sees        host paths the jail shows read-only; a star stands for any name
 * @param links       symbolic links in the jail, each with its target
 * @param run         command that starts the harness
 * @param harness     source of the harness
 * @param environment variables beside PATH, HOME and LANG
 * @param headroom    address space granted on top of a problem's memory limit
 */
public record Language(String id, String name, Map<String, String> needs, List<String> sees, Map<String, String> links,
                       List<String> run, String harness, Map<String, String> environment, Bytes headroom) {
    public Language {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(harness, "harness is null");
        Objects.requireNonNull(headroom, "headroom is null");
        needs = Map.copyOf(needs);
        sees = List.copyOf(sees);
        links = Map.copyOf(links);
        run = List.copyOf(run);
        environment = Map.copyOf(environment);
    }
}
