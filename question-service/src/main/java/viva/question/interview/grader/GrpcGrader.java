package viva.question.interview.grader;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import viva.grader.v1.GraderServiceGrpc.GraderServiceBlockingStub;
import viva.grader.v1.SubmitForGradingRequest;
import viva.grader.v1.Submission;
import viva.grader.v1.SuggestFollowUpRequest;
import viva.grader.v1.SuggestFollowUpResponse;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.Text;
import viva.question.bank.grpc.BankProto;
import viva.question.interview.Grader;
import viva.question.interview.Outbox.HandOver;

/** grader-service, called as this service itself. */
@ApplicationScoped
public class GrpcGrader implements Grader {
    private static final Logger LOG = Logger.getLogger(GrpcGrader.class);
    /** A candidate waits for it with the answer in hand. */
    private static final Duration FOLLOW_UP = Duration.ofSeconds(2);

    private final GraderServiceBlockingStub grader;

    GrpcGrader(@GrpcClient("grader") GraderServiceBlockingStub grader) {
        this.grader = grader;
    }

    @Override
    public Optional<Suggestion> missedPoint(PublishedQuestion question, String text) {
        try {
            var suggestion = grader.withDeadlineAfter(FOLLOW_UP.toMillis(), TimeUnit.MILLISECONDS)
                    .suggestFollowUp(SuggestFollowUpRequest.newBuilder()
                            .setQuestion(BankProto.question(question, true)).setText(text).build());
            return Optional.of(suggestion.getPoint()).filter(point -> !point.isEmpty()).map(point -> new Suggestion(point, lead(suggestion)));
        } catch (StatusRuntimeException away) {
            LOG.warnf("no follow-up to %s: %s", question.ref(), sentence(away));
            return Optional.empty();
        }
    }

    private static Optional<Text> lead(SuggestFollowUpResponse suggestion) {
        var lead = suggestion.getLead();
        return lead.getZh().isBlank() || lead.getEn().isBlank() ? Optional.empty() : Optional.of(new Text(lead.getZh(), lead.getEn()));
    }

    @Override
    public Receipt accept(HandOver handOver, PublishedQuestion question) {
        var request = SubmitForGradingRequest.newBuilder().setSubmission(submission(handOver, question)).build();
        try {
            // Outside the call that may have prompted it: that one ends, and its end would cancel the delivery.
            Context.ROOT.run(() -> grader.submitForGrading(request));
            return new Receipt.Acknowledged();
        } catch (StatusRuntimeException failure) {
            return new Receipt.Failed(sentence(failure));
        }
    }

    /** Code and description; a status prints its cause's whole stack. */
    private static String sentence(StatusRuntimeException failure) {
        return failure.getStatus().getCode() + " " + failure.getStatus().getDescription();
    }

    private static Submission submission(HandOver handOver, PublishedQuestion question) {
        var answer = handOver.turn().answer().orElseThrow();
        return Submission.newBuilder()
                .setAnswer(answer.id().toString())
                .setInterview(handOver.invitation().id().toString())
                .setTurn(handOver.turn().id().toString())
                .setCandidate(handOver.invitation().candidate())
                .setQuestion(BankProto.question(question, true))
                .setText(answer.text())
                .setCodeLanguage(answer.codeLanguage())
                .setFollowUpPoint(handOver.turn().followUp().map(followUp -> followUp.point()).orElse(""))
                .build();
    }
}
