package viva.gateway.client;

import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.Draft;
import viva.interview.v1.FinishInterviewRequest;
import viva.interview.v1.GetInterviewRequest;
import viva.interview.v1.GetRubricsRequest;
import viva.interview.v1.Interview;
import viva.interview.v1.InterviewServiceGrpc.InterviewServiceBlockingStub;
import viva.interview.v1.ListInterviewsRequest;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.StartInterviewRequest;
import viva.interview.v1.SubmitAnswerRequest;
import viva.interview.v1.SubmitAnswerResponse;
import viva.interview.v1.TimelineEvent;
import viva.interview.v1.WatchInterviewRequest;
import viva.interview.v1.WatchInterviewResponse;
import viva.question.v1.Question;
import viva.rpc.auth.Caller;

/** Timed interviews, at question-service. */
@ApplicationScoped
public class Interviews {
    private static final int PAGE = 200;

    @GrpcClient("question")
    InterviewServiceBlockingStub interviews;

    public Interview create(Caller caller, CreateInterviewRequest request) {
        return caller.calling(() -> interviews.createInterview(request)).getInterview();
    }

    public Interview find(Caller caller, String interview) {
        var request = GetInterviewRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> interviews.getInterview(request)).getInterview();
    }

    /** Returns all pages, newest first. */
    public List<Interview> list(Caller caller, boolean everyones) {
        var all = new ArrayList<Interview>();
        var page = "";
        do {
            var request = ListInterviewsRequest.newBuilder()
                    .setEveryones(everyones).setPageSize(PAGE).setPageToken(page).build();
            var response = caller.calling(() -> interviews.listInterviews(request));
            all.addAll(response.getInterviewsList());
            page = response.getNextPageToken();
        } while (!page.isEmpty());
        return all;
    }

    public Interview start(Caller caller, String interview) {
        var request = StartInterviewRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> interviews.startInterview(request)).getInterview();
    }

    /** Returns the draft as acknowledged, without its text. */
    public Draft saveDraft(Caller caller, String interview, String turn, Draft draft) {
        var request = SaveDraftRequest.newBuilder().setInterview(interview).setTurn(turn).setDraft(draft).build();
        return caller.calling(() -> interviews.saveDraft(request)).getAcknowledged();
    }

    public SubmitAnswerResponse submit(Caller caller, SubmitAnswerRequest request) {
        return caller.calling(() -> interviews.submitAnswer(request));
    }

    public Interview finish(Caller caller, String interview) {
        var request = FinishInterviewRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> interviews.finishInterview(request)).getInterview();
    }

    public void record(Caller caller, String interview, List<TimelineEvent> events) {
        var request = RecordEventsRequest.newBuilder().setInterview(interview).addAllEvents(events).build();
        caller.calling(() -> interviews.recordEvents(request));
    }

    /** Returns the questions as they were graded, each once. */
    public List<Question> rubrics(Caller caller, String interview) {
        var request = GetRubricsRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> interviews.getRubrics(request)).getQuestionsList();
    }

    /** Ends after the interview has. */
    public Iterator<WatchInterviewResponse> watch(Caller caller, String interview) {
        var request = WatchInterviewRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> interviews.watchInterview(request));
    }
}
