package viva.gateway.mesh;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import viva.error.v1.ErrorReason;
import viva.interview.v1.Answer;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.CreateInterviewResponse;
import viva.interview.v1.FinishInterviewRequest;
import viva.interview.v1.FinishInterviewResponse;
import viva.interview.v1.FollowUp;
import viva.interview.v1.GetInterviewRequest;
import viva.interview.v1.GetInterviewResponse;
import viva.interview.v1.GetRubricsRequest;
import viva.interview.v1.GetRubricsResponse;
import viva.interview.v1.Interview;
import viva.interview.v1.InterviewServiceGrpc;
import viva.interview.v1.ListInterviewsRequest;
import viva.interview.v1.ListInterviewsResponse;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.RecordEventsResponse;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.SaveDraftResponse;
import viva.interview.v1.StartInterviewRequest;
import viva.interview.v1.StartInterviewResponse;
import viva.interview.v1.State;
import viva.interview.v1.SubmitAnswerRequest;
import viva.interview.v1.SubmitAnswerResponse;
import viva.interview.v1.TimelineEvent;
import viva.interview.v1.Turn;
import viva.interview.v1.WatchInterviewRequest;
import viva.interview.v1.WatchInterviewResponse;
import viva.rpc.RpcError;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;

/** Interviews of one concept and one coding question, in memory. Only what the gateway's tests look at is true to life. */
public final class FakeInterviews implements InterviewServiceGrpc.AsyncService {
    private final Map<String, Interview> interviews = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final List<TimelineEvent> timeline = new CopyOnWriteArrayList<>();
    private final AtomicInteger watched = new AtomicInteger();

    private record Watcher(String interview, StreamObserver<WatchInterviewResponse> out) {}

    void reset() {
        interviews.clear();
        timeline.clear();
        watched.set(0);
    }

    public List<TimelineEvent> timeline() {
        return List.copyOf(timeline);
    }

    public Interview interview(String id) {
        return interviews.get(id);
    }

    /** How many are watching any interview now. */
    public int watchers() {
        return watchers.size();
    }

    /** How often somebody began to watch. */
    public int watched() {
        return watched.get();
    }

    /** As if the service went away: every watcher's call breaks off; OK ends it as if all was said. */
    public void breakWatches(Code code) {
        watchers.forEach(w -> {
            if (code == Code.OK) {
                w.out.onCompleted();
            } else {
                w.out.onError(code.toStatus().asRuntimeException());
            }
        });
        watchers.clear();
    }

    /** Changes an interview and tells its watchers. */
    public Interview change(String id, UnaryOperator<Interview> change) {
        var changed = interviews.computeIfPresent(id, (k, old) -> change.apply(old));
        watchers.stream().filter(w -> w.interview.equals(id)).forEach(w -> tell(w, changed));
        return changed;
    }

    /** Puts a follow-up about the point "inference" after the concept question, and an answer to it. */
    public void followUpAnswered(String id, String answer) {
        change(id, i -> i.toBuilder().addTurns(1, Turn.newBuilder().setId("follow-up").setPosition(1)
                .setQuestion(Samples.concept())
                .setFollowUp(FollowUp.newBuilder().setOfTurn(i.getTurns(0).getId()).setPoint("inference")
                        .setPrompt(Samples.text("And at inference?")))
                .setAnswer(Answer.newBuilder().setId(answer).setText("running means"))).build());
    }

    @Override
    public void createInterview(CreateInterviewRequest request, StreamObserver<CreateInterviewResponse> out) {
        Replies.reply(out, () -> {
            var template = switch (request.getTemplate()) {
                case "taste" -> Samples.practice();
                case "exam" -> Samples.exam();
                default -> throw RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_TEMPLATE, "no such template")
                        .with("template", request.getTemplate()).toException();
            };
            if (request.getClientKey().length() < 8) {
                throw RpcError.invalidField("client_key", "must have 8 to 64 characters").toException();
            }
            var interview = Interview.newBuilder().setId(UUID.randomUUID().toString()).setCandidate(caller().subject())
                    .setTemplate(template).setLanguage(request.getLanguage()).setState(State.STATE_INVITED)
                    .setCreatedAt(now()).setServerTime(now()).setSeed(request.getSeed()).build();
            interviews.put(interview.getId(), interview);
            return CreateInterviewResponse.newBuilder().setInterview(interview).build();
        });
    }

    @Override
    public void getInterview(GetInterviewRequest request, StreamObserver<GetInterviewResponse> out) {
        Replies.reply(out, () -> GetInterviewResponse.newBuilder().setInterview(readable(request.getInterview())).build());
    }

    @Override
    public void listInterviews(ListInterviewsRequest request, StreamObserver<ListInterviewsResponse> out) {
        Replies.reply(out, () -> {
            var subject = caller().subject();
            if (request.getEveryones() && !caller().is(Role.RECRUITER, Role.ADMIN)) {
                throw RpcError.of(Code.PERMISSION_DENIED, ErrorReason.ERROR_REASON_FORBIDDEN, "needs the role RECRUITER")
                        .with("needs", "RECRUITER").toException();
            }
            // Pages of one, so that the gateway must turn them.
            var all = interviews.values().stream()
                    .filter(i -> request.getEveryones() || i.getCandidate().equals(subject))
                    .sorted((a, b) -> a.getId().compareTo(b.getId()))
                    .map(i -> i.toBuilder().clearTurns().build()).toList();
            var page = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
            var response = ListInterviewsResponse.newBuilder();
            if (page < all.size()) {
                response.addInterviews(all.get(page));
            }
            return response.setNextPageToken(page + 1 < all.size() ? Integer.toString(page + 1) : "").build();
        });
    }

    @Override
    public void startInterview(StartInterviewRequest request, StreamObserver<StartInterviewResponse> out) {
        Replies.reply(out, () -> {
            readable(request.getInterview());
            var started = change(request.getInterview(), i -> i.toBuilder().setState(State.STATE_RUNNING)
                    .setStartedAt(now()).setDeadline(now().toBuilder().setSeconds(now().getSeconds() + 600))
                    .addTurns(Turn.newBuilder().setId("turn-concept").setPosition(0).setQuestion(Samples.concept()))
                    .addTurns(Turn.newBuilder().setId("turn-coding").setPosition(1).setQuestion(Samples.coding()))
                    .build());
            return StartInterviewResponse.newBuilder().setInterview(started).build();
        });
    }

    @Override
    public void saveDraft(SaveDraftRequest request, StreamObserver<SaveDraftResponse> out) {
        Replies.reply(out, () -> {
            var turn = turn(readable(request.getInterview()), request.getTurn());
            if (request.getDraft().getSeq() < turn.getDraft().getSeq()) {
                throw RpcError.of(Code.ABORTED, ErrorReason.ERROR_REASON_STALE_DRAFT, "a newer draft was acknowledged")
                        .with("acknowledgedSeq", Long.toString(turn.getDraft().getSeq())).toException();
            }
            var draft = request.getDraft().toBuilder().setSavedAt(now()).build();
            changeTurn(request.getInterview(), turn.toBuilder().setDraft(draft).build());
            return SaveDraftResponse.newBuilder().setAcknowledged(draft.toBuilder().clearText()).build();
        });
    }

    @Override
    public void submitAnswer(SubmitAnswerRequest request, StreamObserver<SubmitAnswerResponse> out) {
        Replies.reply(out, () -> {
            var turn = turn(readable(request.getInterview()), request.getTurn());
            var answer = Answer.newBuilder().setId("answer-of-" + turn.getId()).setText(request.getText())
                    .setCodeLanguage(request.getCodeLanguage()).setSubmittedAt(now());
            var changed = changeTurn(request.getInterview(), turn.toBuilder().setAnswer(answer).build());
            var next = changed.getTurnsList().stream().filter(t -> !t.hasAnswer()).map(Turn::getId).findFirst().orElse("");
            return SubmitAnswerResponse.newBuilder().setInterview(changed).setNextTurn(next).build();
        });
    }

    @Override
    public void finishInterview(FinishInterviewRequest request, StreamObserver<FinishInterviewResponse> out) {
        Replies.reply(out, () -> {
            readable(request.getInterview());
            var ended = change(request.getInterview(),
                    i -> i.toBuilder().setState(State.STATE_FINISHED).setEndedAt(now()).build());
            return FinishInterviewResponse.newBuilder().setInterview(ended).build();
        });
    }

    @Override
    public void recordEvents(RecordEventsRequest request, StreamObserver<RecordEventsResponse> out) {
        Replies.reply(out, () -> {
            readable(request.getInterview());
            timeline.addAll(request.getEventsList());
            return RecordEventsResponse.getDefaultInstance();
        });
    }

    @Override
    public void watchInterview(WatchInterviewRequest request, StreamObserver<WatchInterviewResponse> out) {
        var interview = readable(request.getInterview());
        var watcher = new Watcher(interview.getId(), out);
        ((ServerCallStreamObserver<?>) out).setOnCancelHandler(() -> watchers.remove(watcher));
        watched.incrementAndGet();
        watchers.add(watcher);
        tell(watcher, interview);
    }

    @Override
    public void getRubrics(GetRubricsRequest request, StreamObserver<GetRubricsResponse> out) {
        Replies.reply(out, () -> {
            readable(request.getInterview());
            return GetRubricsResponse.newBuilder().addQuestions(Samples.rubricOf(Samples.concept()))
                    .addQuestions(Samples.rubricOf(Samples.coding())).build();
        });
    }

    private void tell(Watcher watcher, Interview interview) {
        synchronized (watcher) {
            watcher.out.onNext(WatchInterviewResponse.newBuilder().setInterview(interview).build());
            if (interview.getState() == State.STATE_FINISHED) {
                watchers.remove(watcher);
                watcher.out.onCompleted();
            }
        }
    }

    private Interview changeTurn(String interview, Turn turn) {
        return change(interview, i -> {
            var turns = new ArrayList<>(i.getTurnsList());
            turns.replaceAll(old -> old.getId().equals(turn.getId()) ? turn : old);
            return i.toBuilder().clearTurns().addAllTurns(turns).build();
        });
    }

    /** A candidate finds their own only, a recruiter all. */
    private Interview readable(String id) {
        var interview = interviews.get(id);
        if (interview == null || !caller().is(Role.RECRUITER, Role.ADMIN) && !interview.getCandidate().equals(caller().subject())) {
            throw RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_INTERVIEW, "no interview has this id")
                    .with("interview", id).toException();
        }
        return interview;
    }

    private static Turn turn(Interview interview, String id) {
        return interview.getTurnsList().stream().filter(t -> t.getId().equals(id)).findFirst()
                .orElseThrow(() -> RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_TURN, "no such turn")
                        .with("turn", id).toException());
    }

    private static Caller caller() {
        return FakeMesh.CALLER.get();
    }

    private static Timestamp now() {
        var now = Instant.now();
        return Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()).build();
    }
}
