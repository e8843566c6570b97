package viva.question;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import viva.question.bank.QuestionBank;
import viva.question.bank.yaml.BankFolder;

/**
 * Publishes the bank when the service starts: the handbook in the jar, or the folder {@code viva.bank.folder}. A file
 * with flaws is left out, and each flaw is logged; what was published before stays.
 */
@ApplicationScoped
public class ImportBank {
    private static final Logger LOG = Logger.getLogger(ImportBank.class);

    private final QuestionBank bank;
    private final Optional<Path> folder;

    ImportBank(QuestionBank bank, @ConfigProperty(name = "viva.bank.folder") Optional<Path> folder) {
        this.bank = bank;
        this.folder = folder;
    }

    void atStart(@Observes StartupEvent start) {
        folder.ifPresentOrElse(this::publish, this::publishOwn);
    }

    private void publishOwn() {
        try {
            ClassPathUtils.consumeAsPaths(ImportBank.class.getClassLoader(), "handbook", this::publish);
        } catch (IOException e) {
            throw new UncheckedIOException("the handbook in the jar cannot be read", e);
        }
    }

    private void publish(Path from) {
        var reading = BankFolder.read(from);
        reading.flaws().forEach(flaw -> LOG.errorf("bank: %s", flaw));
        var publication = bank.publish(reading.bank());
        LOG.infof("bank: %d questions, %d of them new, %d in a new version; %d templates; %d flaws",
                reading.bank().questions().size(), publication.newQuestions(), publication.newVersions(),
                reading.bank().templates().size(), reading.flaws().size());
    }
}
