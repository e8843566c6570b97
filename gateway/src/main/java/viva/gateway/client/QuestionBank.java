package viva.gateway.client;

import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import viva.question.v1.GetHandbookRequest;
import viva.question.v1.ListTemplatesRequest;
import viva.question.v1.Part;
import viva.question.v1.QuestionBankServiceGrpc.QuestionBankServiceBlockingStub;
import viva.question.v1.Template;
import viva.rpc.auth.Caller;

/** The handbook, at question-service. */
@ApplicationScoped
public class QuestionBank {
    @GrpcClient("question")
    QuestionBankServiceBlockingStub bank;

    public List<Part> handbook(Caller caller) {
        return caller.calling(() -> bank.getHandbook(GetHandbookRequest.getDefaultInstance())).getPartsList();
    }

    public List<Template> templates(Caller caller) {
        return caller.calling(() -> bank.listTemplates(ListTemplatesRequest.getDefaultInstance())).getTemplatesList();
    }
}
