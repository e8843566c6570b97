package viva.question;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.Draft;
import viva.interview.v1.GetInterviewRequest;
import viva.interview.v1.Interview;
import viva.interview.v1.InterviewServiceGrpc.InterviewServiceBlockingStub;
import viva.interview.v1.Language;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.StartInterviewRequest;
import viva.interview.v1.SubmitAnswerRequest;
import viva.rpc.RpcError;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;

/**
 * Kills PostgreSQL, then the packaged service, with -9, while a candidate types and an answer waits for a grader that
 * is away; looks whether everything acknowledged is there and goes on. Run by hand after {@code mvn package}.
 */
final class KillRehearsal {
    private KillRehearsal() {}

    public static void main(String[] arguments) throws Exception {
        try (var service = new RealService()) {
            System.out.printf("ready in %d ms%n", service.start().toMillis());
            var calls = new TestCalls(KeyFiles.publicKeys(service.keys));
            var ada = calls.interviews("ada", Role.CANDIDATE);
            var interview = started(ada);
            ada.submitAnswer(SubmitAnswerRequest.newBuilder().setInterview(interview.getId()).setTurn(interview.getTurns(1).getId())
                    .setText("an answer while the grader is away").setClientKey("submit-key").build());
            var acknowledged = new AtomicLong();
            var refusals = new TreeMap<String, Integer>();
            var typing = Thread.ofVirtual().start(() -> type(ada, interview, acknowledged, refusals));

            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() > 100);
            service.killAndRecoverPostgres();
            var kept = acknowledged.get();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() > kept + 100);
            System.out.printf("typing went on over a killed database; meanwhile the page was told %s%n", refusals);

            service.kill();
            typing.interrupt();
            typing.join();
            calls.close();
            var grader = new FakeGrader();
            System.out.printf("killed after draft %d; ready again in %d ms%n", acknowledged.get(), service.start().toMillis());
            try (var again = new TestCalls(KeyFiles.publicKeys(service.keys))) {
                var found = again.interviews("ada", Role.CANDIDATE)
                        .getInterview(GetInterviewRequest.newBuilder().setInterview(interview.getId()).build()).getInterview();
                System.out.printf("draft %d is kept (at least %d must be); the deadline has not moved: %s%n",
                        found.getTurns(0).getDraft().getSeq(), acknowledged.get(), found.getDeadline().equals(interview.getDeadline()));
                var begun = System.nanoTime();
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !grader.accepted(interview.getId()).isEmpty());
                System.out.printf("the answer was delivered %d ms after the restart, %d time(s)%n",
                        (System.nanoTime() - begun) / 1_000_000, grader.accepted(interview.getId()).size());
            } finally {
                grader.stop();
            }
        }
    }

    private static Interview started(InterviewServiceBlockingStub stub) {
        var created = stub.createInterview(CreateInterviewRequest.newBuilder().setTemplate("cv-engineer")
                .setLanguage(Language.LANGUAGE_ZH).setClientKey(UUID.randomUUID().toString()).build()).getInterview();
        return stub.startInterview(StartInterviewRequest.newBuilder().setInterview(created.getId()).build()).getInterview();
    }

    /** Types on and on: a draft that was not acknowledged is sent again, as the page does. */
    private static void type(InterviewServiceBlockingStub stub, Interview interview, AtomicLong acknowledged,
                             Map<String, Integer> refusals) {
        while (!Thread.currentThread().isInterrupted()) {
            var seq = acknowledged.get() + 1;
            try {
                stub.saveDraft(SaveDraftRequest.newBuilder().setInterview(interview.getId()).setTurn(interview.getTurns(0).getId())
                        .setDraft(Draft.newBuilder().setSeq(seq).setText("draft " + seq)).build());
                acknowledged.set(seq);
            } catch (StatusRuntimeException refused) {
                refusals.merge(RpcError.from(refused).map(e -> e.reason().name()).orElse(refused.getStatus().getCode().name()), 1, Integer::sum);
            }
        }
    }
}
