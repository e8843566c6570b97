package viva.question.interview.grpc;

import io.grpc.Context;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Optional;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.CreateInterviewResponse;
import viva.interview.v1.FinishInterviewRequest;
import viva.interview.v1.FinishInterviewResponse;
import viva.interview.v1.GetInterviewRequest;
import viva.interview.v1.GetInterviewResponse;
import viva.interview.v1.GetRubricsRequest;
import viva.interview.v1.GetRubricsResponse;
import viva.interview.v1.GetTimelineRequest;
import viva.interview.v1.GetTimelineResponse;
import viva.interview.v1.Interview;
import viva.interview.v1.InterviewService;
import viva.interview.v1.ListInterviewsRequest;
import viva.interview.v1.ListInterviewsResponse;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.RecordEventsResponse;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.SaveDraftResponse;
import viva.interview.v1.StartInterviewRequest;
import viva.interview.v1.StartInterviewResponse;
import viva.interview.v1.SubmitAnswerRequest;
import viva.interview.v1.SubmitAnswerResponse;
import viva.interview.v1.WatchInterviewRequest;
import viva.interview.v1.WatchInterviewResponse;
import viva.question.bank.QuestionBank;
import viva.question.bank.grpc.BankProto;
import viva.question.interview.CreateInterview;
import viva.question.interview.InterviewStore.Cursor;
import viva.question.interview.ReadInterviews;
import viva.question.interview.SitInterview;
import viva.question.interview.SubmitAnswer;
import viva.question.interview.Viewer;
import viva.question.interview.WatchInterview;
import viva.rpc.Calls;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;

/** Interviews over gRPC. */
@GrpcService
public class InterviewEndpoint implements InterviewService {
    private final Calls calls;
    private final CreateInterview createInterview;
    private final ReadInterviews interviews;
    private final SitInterview sitInterview;
    private final SubmitAnswer submitAnswer;
    private final WatchInterview watchInterview;
    private final InterviewProto proto;
    private final InstantSource clock;

    InterviewEndpoint(Calls calls, CreateInterview createInterview, ReadInterviews interviews, SitInterview sitInterview,
                      SubmitAnswer submitAnswer, WatchInterview watchInterview, QuestionBank bank, InstantSource clock) {
        this.calls = calls;
        this.createInterview = createInterview;
        this.interviews = interviews;
        this.sitInterview = sitInterview;
        this.submitAnswer = submitAnswer;
        this.watchInterview = watchInterview;
        this.proto = new InterviewProto(bank);
        this.clock = clock;
    }

    @Override
    public Uni<CreateInterviewResponse> createInterview(CreateInterviewRequest request) {
        return calls.unary(() -> {
            var created = createInterview.create(Caller.current().subject(), request.getTemplate(),
                    Requests.language(request), Requests.seed(request), Requests.clientKey(request.getClientKey()));
            return CreateInterviewResponse.newBuilder().setInterview(message(created)).build();
        });
    }

    @Override
    public Uni<GetInterviewResponse> getInterview(GetInterviewRequest request) {
        return calls.unary(() -> {
            var found = interviews.find(viewer(), Requests.interview(request.getInterview()));
            return GetInterviewResponse.newBuilder().setInterview(message(found)).build();
        });
    }

    @Override
    public Uni<ListInterviewsResponse> listInterviews(ListInterviewsRequest request) {
        return calls.unary(() -> {
            var caller = Caller.current();
            var candidate = request.getEveryones() ? Optional.<String>empty() : Optional.of(caller.subject());
            if (request.getEveryones()) {
                caller.require(Role.RECRUITER, Role.ADMIN);
            }
            var size = Requests.pageSize(request.getPageSize());
            var page = interviews.list(candidate, Requests.cursor(request.getPageToken()), size);
            var response = ListInterviewsResponse.newBuilder();
            page.forEach(standing -> response.addInterviews(InterviewProto.standing(standing, clock.instant())));
            if (page.size() == size) {
                var last = page.getLast().invitation();
                response.setNextPageToken(Requests.pageToken(new Cursor(last.createdAt(), last.id())));
            }
            return response.build();
        });
    }

    @Override
    public Uni<StartInterviewResponse> startInterview(StartInterviewRequest request) {
        return calls.unary(() -> {
            var started = sitInterview.start(viewer(), Requests.interview(request.getInterview()));
            return StartInterviewResponse.newBuilder().setInterview(message(started)).build();
        });
    }

    @Override
    public Uni<SaveDraftResponse> saveDraft(SaveDraftRequest request) {
        return calls.unary(() -> {
            var draft = request.getDraft();
            var saved = sitInterview.saveDraft(viewer(), Requests.interview(request.getInterview()),
                    Requests.turn(request.getInterview(), request.getTurn()), Requests.seq(draft.getSeq()),
                    Requests.text("draft.text", draft.getText()),
                    Requests.text("draft.code_language", draft.getCodeLanguage()));
            return SaveDraftResponse.newBuilder().setAcknowledged(InterviewProto.acknowledged(saved)).build();
        });
    }

    @Override
    public Uni<SubmitAnswerResponse> submitAnswer(SubmitAnswerRequest request) {
        return calls.unary(() -> {
            var outcome = submitAnswer.submit(viewer(), Requests.submission(request));
            return SubmitAnswerResponse.newBuilder().setInterview(message(outcome.interview()))
                    .setNextTurn(outcome.next().map(turn -> turn.id().toString()).orElse("")).build();
        });
    }

    @Override
    public Uni<FinishInterviewResponse> finishInterview(FinishInterviewRequest request) {
        return calls.unary(() -> {
            var finished = sitInterview.finish(viewer(), Requests.interview(request.getInterview()));
            return FinishInterviewResponse.newBuilder().setInterview(message(finished)).build();
        });
    }

    @Override
    public Uni<RecordEventsResponse> recordEvents(RecordEventsRequest request) {
        return calls.unary(() -> {
            sitInterview.record(viewer(), Requests.interview(request.getInterview()), Requests.seen(request));
            return RecordEventsResponse.getDefaultInstance();
        });
    }

    @Override
    public Uni<GetTimelineResponse> getTimeline(GetTimelineRequest request) {
        return calls.unary(() -> {
            var events = interviews.timeline(viewer(), Requests.interview(request.getInterview()));
            return GetTimelineResponse.newBuilder()
                    .addAllEvents(events.stream().map(InterviewProto::event).toList()).build();
        });
    }

    @Override
    public Multi<WatchInterviewResponse> watchInterview(WatchInterviewRequest request) {
        return calls.stream(out -> watchInterview.watch(viewer(), Requests.interview(request.getInterview()),
                Cancellation.of(Context.current())::within,
                interview -> out.accept(WatchInterviewResponse.newBuilder().setInterview(message(interview)).build())));
    }

    @Override
    public Uni<GetRubricsResponse> getRubrics(GetRubricsRequest request) {
        return calls.unary(() -> {
            var viewer = viewer();
            var questions = interviews.rubrics(viewer, Requests.interview(request.getInterview()));
            return GetRubricsResponse.newBuilder().addAllQuestions(questions.stream()
                    .map(question -> BankProto.question(question, viewer.readsAll())).toList()).build();
        });
    }

    private Interview message(viva.question.interview.Interview interview) {
        return proto.interview(interview, clock.instant());
    }

    private static Viewer viewer() {
        var caller = Caller.current();
        return new Viewer(caller.subject(), caller.is(Role.RECRUITER, Role.ADMIN));
    }
}
