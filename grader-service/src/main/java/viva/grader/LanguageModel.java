package viva.grader;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import viva.grader.asking.AskingExaminer;
import viva.grader.asking.Budget;
import viva.grader.asking.Connection;
import viva.grader.asking.JsonTree;
import viva.grader.asking.ProbedConnection;
import viva.grader.asking.PromptBook;
import viva.grader.asking.langchain4j.JacksonTree;
import viva.grader.asking.langchain4j.ModelProbe;
import viva.grader.asking.langchain4j.ModelSettings;
import viva.grader.grading.Examiner;

/**
 * The language model that is set up, if one is. It is looked for in the background when the service starts; the service
 * is ready without it, and grades without it.
 */
@ApplicationScoped
public class LanguageModel {
    private static final Logger LOG = Logger.getLogger(LanguageModel.class);
    /** A probe tries at most six requests, most of which are refused at once. */
    private static final int CALLS_A_PROBE = 3;

    private final GraderConfig.Llm config;
    private final Clock clock;
    private final JsonTree json = new JacksonTree();
    private final PromptBook prompts;
    private final Optional<ProbedConnection> connection;

    LanguageModel(GraderConfig config, Clock clock) {
        this.config = config.llm();
        this.clock = clock;
        this.prompts = new PromptBook(this.config.prompts());
        this.connection = this.config.url().map(url -> {
            var probe = new ModelProbe(new ModelSettings(url, this.config.model().orElse(""), this.config.key(), this.config), prompts, json);
            var patience = this.config.callTimeout().multipliedBy(CALLS_A_PROBE);
            return new ProbedConnection(probe, patience, this.config.lookAgain(), clock, LanguageModel::tell);
        });
    }

    void look(@Observes StartupEvent event) {
        connection.ifPresentOrElse(ProbedConnection::start, () -> LOG.info("no language model is set up (VIVA_LLM_URL): the embedded examiner grades"));
    }

    /** The examiner that asks the model and falls back on another; that other itself where no model is set up. */
    public Examiner beside(Examiner embedded) {
        return connection.<Examiner>map(c -> new AskingExaminer(embedded, c, prompts, json, config,
                new Budget(clock, config.callsADay(), config.tokensADay()))).orElse(embedded);
    }

    private static void tell(Connection.State state) {
        switch (state) {
            case Connection.State.Ready(var chat) -> LOG.infof("language model: %s at %s, replies as %s", chat.model(), chat.place(), chat.format().label());
            case Connection.State.Away(var reason, var again) -> LOG.warnf("%s; the embedded examiner grades%s", reason.en(),
                    again ? " until the model is back" : ", until that is changed and the grader started again");
        }
    }
}
