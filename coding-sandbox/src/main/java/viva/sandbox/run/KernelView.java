package viva.sandbox.run;

import java.util.List;
import java.util.Set;

/**
 * A jailed process as the kernel shows it to the host: what the program itself could not forge.
 *
 * @param uid               of the process, on the host
 * @param capabilities      effective, permitted, bounding and ambient together, as a bit set
 * @param noNewPrivileges   whether it can never gain privileges by running a program
 * @param seccompFiltered   whether its system calls are filtered
 * @param sharedNamespaces  names of the namespaces it has in common with us, e.g. "net"
 * @param descriptors       what its open files are, e.g. "pipe:[4711]"; empty where the host does not let us look
 */
public record KernelView(long uid, long capabilities, boolean noNewPrivileges, boolean seccompFiltered,
                         Set<String> sharedNamespaces, List<String> descriptors) {
    public KernelView {
        sharedNamespaces = Set.copyOf(sharedNamespaces);
        descriptors = List.copyOf(descriptors);
    }
}
