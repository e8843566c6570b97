package viva.gateway.mesh;

import io.grpc.stub.StreamObserver;
import viva.question.v1.GetHandbookRequest;
import viva.question.v1.GetHandbookResponse;
import viva.question.v1.ListTemplatesRequest;
import viva.question.v1.ListTemplatesResponse;
import viva.question.v1.QuestionBankServiceGrpc;

/** A handbook of two chapters with one question each. */
public final class FakeBank implements QuestionBankServiceGrpc.AsyncService {
    @Override
    public void getHandbook(GetHandbookRequest request, StreamObserver<GetHandbookResponse> out) {
        Replies.reply(out, () -> GetHandbookResponse.newBuilder().addParts(Samples.part()).build());
    }

    @Override
    public void listTemplates(ListTemplatesRequest request, StreamObserver<ListTemplatesResponse> out) {
        Replies.reply(out, () -> ListTemplatesResponse.newBuilder()
                .addTemplates(Samples.practice()).addTemplates(Samples.exam()).build());
    }
}
