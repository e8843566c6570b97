package viva.grader;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import viva.grader.followup.SuggestFollowUp;
import viva.grader.grading.CodeJudge;
import viva.grader.grading.Examiner;
import viva.grader.grading.GradeAnswer;
import viva.grader.reading.onnx.EmbeddedModels;

/** The object graph: which adapter serves which port. */
@ApplicationScoped
public class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Loaded at start, before the service is ready. */
    @Produces
    @Singleton
    @Startup
    EmbeddedModels models(GraderConfig config) {
        return new EmbeddedModels(config.encoderThreads());
    }

    void unload(@Disposes EmbeddedModels models) {
        models.close();
    }

    @Produces
    @Singleton
    Examiner examiner(EmbeddedModels models) {
        return models.examiner();
    }

    @Produces
    @Singleton
    GradeAnswer grader(Examiner examiner, CodeJudge judge, Clock clock, GraderConfig config) {
        return new GradeAnswer(examiner, judge, clock, config.sureFrom());
    }

    @Produces
    @Singleton
    SuggestFollowUp followUps(Examiner examiner) {
        return new SuggestFollowUp(examiner);
    }
}
