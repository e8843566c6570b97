package viva.sandbox.confinement;

import java.util.List;
import viva.sandbox.run.Languages;

/** The host below the jails. */
public interface Ground {
    /** What must be there before a jail can be tried: the kernel, the programs, the languages' files. */
    List<Layer> layers(Languages languages);

    /** Explains why a jail could not be set up, from what bubblewrap said. */
    Layer explain(String setupFailure);
}
