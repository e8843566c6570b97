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
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeBook;
import viva.grader.reading.onnx.EmbeddedModels;
import viva.grader.regrade.Engines;
import viva.grader.regrade.Regrade;
import viva.grader.review.OverrideFinding;
import viva.grader.review.ReadAgreement;
import viva.grader.review.ReadGrades;
import viva.grader.review.Reviews;
import viva.grader.screening.ScreenedExaminer;

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

    /** Grades answers: the language model where one is set up, the embedded examiner otherwise. */
    @Produces
    @Singleton
    Examiner examiner(EmbeddedModels models, LanguageModel language) {
        return new ScreenedExaminer(language.beside(models.examiner()));
    }

    @Produces
    @Singleton
    GradeAnswer grader(Examiner examiner, CodeJudge judge, Clock clock, GraderConfig config) {
        return new GradeAnswer(examiner, judge, clock, config.sureFrom());
    }

    @Produces
    @Singleton
    Regrade regrade(GradeArchive archive, GradeAnswer now, EmbeddedModels models, CodeJudge judge, Clock clock, GraderConfig config) {
        var embedded = new GradeAnswer(new ScreenedExaminer(models.examiner()), judge, clock, config.sureFrom());
        return new Regrade(archive, new Engines(now, embedded));
    }

    @Produces
    @Singleton
    ReadGrades grades(GradeBook book, GradeArchive archive) {
        return new ReadGrades(book, archive);
    }

    @Produces
    @Singleton
    OverrideFinding overrides(Reviews reviews, Clock clock) {
        return new OverrideFinding(reviews, clock);
    }

    @Produces
    @Singleton
    ReadAgreement agreement(Reviews reviews) {
        return new ReadAgreement(reviews);
    }

    @Produces
    @Singleton
    SuggestFollowUp followUps(EmbeddedModels models) {
        // A candidate is waiting: no language model answers in time.
        return new SuggestFollowUp(new ScreenedExaminer(models.examiner()));
    }
}
