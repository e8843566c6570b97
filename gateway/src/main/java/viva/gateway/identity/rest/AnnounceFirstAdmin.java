package viva.gateway.identity.rest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import viva.gateway.identity.FirstAdmin;

/** Tells the first admin's password, once: into a file of its own where one is named, else into the log. */
@ApplicationScoped
class AnnounceFirstAdmin {
    private static final Logger LOG = Logger.getLogger(AnnounceFirstAdmin.class);

    private final FirstAdmin firstAdmin;
    private final Optional<Path> file;

    AnnounceFirstAdmin(FirstAdmin firstAdmin, @ConfigProperty(name = "viva.first-admin.file") Optional<Path> file) {
        this.firstAdmin = firstAdmin;
        this.file = file;
    }

    void onStart(@Observes StartupEvent start) {
        firstAdmin.make().ifPresent(password -> file.ifPresentOrElse(
                path -> write(path, password),
                () -> LOG.infof("the first start made the account \"%s\" with the password %s (shown only this once)",
                        FirstAdmin.USERNAME, password)));
    }

    private static void write(Path path, String password) {
        try {
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, password + "\n");
        } catch (IOException e) {
            // The account exists already; without this the password would be lost for good.
            LOG.warnf("cannot write the password of \"%s\" to %s, so it is here: %s", FirstAdmin.USERNAME, path, password);
            throw new UncheckedIOException("viva.first-admin.file: cannot write " + path, e);
        }
    }
}
