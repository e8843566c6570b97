package viva.question.interview.grpc;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.Draft;
import viva.interview.v1.FinishInterviewRequest;
import viva.interview.v1.GetInterviewRequest;
import viva.interview.v1.GetRubricsRequest;
import viva.interview.v1.GetTimelineRequest;
import viva.interview.v1.Interview;
import viva.interview.v1.InterviewServiceGrpc.InterviewServiceBlockingStub;
import viva.interview.v1.Language;
import viva.interview.v1.ListInterviewsRequest;
import viva.interview.v1.ListInterviewsResponse;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.StartInterviewRequest;
import viva.interview.v1.SubmitAnswerRequest;
import viva.interview.v1.SubmitAnswerResponse;
import viva.interview.v1.TimelineEvent;
import viva.interview.v1.WatchInterviewRequest;
import viva.interview.v1.WatchInterviewResponse;
import viva.question.v1.Question;

/** One person's calls, short to write. */
record Room(InterviewServiceBlockingStub stub) {
    Interview create(String template, long seed, String clientKey) {
        return stub.createInterview(CreateInterviewRequest.newBuilder().setTemplate(template)
                .setLanguage(Language.LANGUAGE_EN).setSeed(seed).setClientKey(clientKey).build()).getInterview();
    }

    /** A running interview. */
    Interview started(String template) {
        return start(create(template, 0, UUID.randomUUID().toString()).getId());
    }

    Interview start(String interview) {
        return stub.startInterview(StartInterviewRequest.newBuilder().setInterview(interview).build()).getInterview();
    }

    Interview get(String interview) {
        return stub.getInterview(GetInterviewRequest.newBuilder().setInterview(interview).build()).getInterview();
    }

    ListInterviewsResponse list(boolean everyones, int size, String token) {
        return stub.listInterviews(ListInterviewsRequest.newBuilder().setEveryones(everyones).setPageSize(size)
                .setPageToken(token).build());
    }

    Draft draft(Interview interview, int turn, long seq, String text) {
        return stub.saveDraft(SaveDraftRequest.newBuilder().setInterview(interview.getId())
                .setTurn(interview.getTurns(turn).getId()).setDraft(Draft.newBuilder().setSeq(seq).setText(text)).build())
                .getAcknowledged();
    }

    SubmitAnswerResponse submit(Interview interview, int turn, String text, String clientKey) {
        return submit(interview, turn, text, "", clientKey);
    }

    SubmitAnswerResponse submitCode(Interview interview, int turn, String code, String clientKey) {
        return submit(interview, turn, code, "python", clientKey);
    }

    private SubmitAnswerResponse submit(Interview interview, int turn, String text, String language, String clientKey) {
        return stub.submitAnswer(SubmitAnswerRequest.newBuilder().setInterview(interview.getId())
                .setTurn(interview.getTurns(turn).getId()).setText(text).setCodeLanguage(language)
                .setClientKey(clientKey).build());
    }

    Interview finish(String interview) {
        return stub.finishInterview(FinishInterviewRequest.newBuilder().setInterview(interview).build()).getInterview();
    }

    void record(String interview, TimelineEvent... events) {
        stub.recordEvents(RecordEventsRequest.newBuilder().setInterview(interview).addAllEvents(List.of(events)).build());
    }

    List<TimelineEvent> timeline(String interview) {
        return stub.getTimeline(GetTimelineRequest.newBuilder().setInterview(interview).build()).getEventsList();
    }

    List<Question> rubrics(String interview) {
        return stub.getRubrics(GetRubricsRequest.newBuilder().setInterview(interview).build()).getQuestionsList();
    }

    Iterator<WatchInterviewResponse> watch(String interview) {
        return stub.watchInterview(WatchInterviewRequest.newBuilder().setInterview(interview).build());
    }
}
