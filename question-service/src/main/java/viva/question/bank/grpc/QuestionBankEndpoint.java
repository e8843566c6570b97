package viva.question.bank.grpc;

import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.stream.Collectors;
import viva.question.bank.QuestionBank;
import viva.question.bank.QuestionRef;
import viva.question.v1.GetHandbookRequest;
import viva.question.v1.GetHandbookResponse;
import viva.question.v1.GetProblemRequest;
import viva.question.v1.GetProblemResponse;
import viva.question.v1.GetQuestionRequest;
import viva.question.v1.GetQuestionResponse;
import viva.question.v1.ListTemplatesRequest;
import viva.question.v1.ListTemplatesResponse;
import viva.question.v1.QuestionBankService;
import viva.rpc.Calls;
import viva.rpc.InvalidField;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;

/** The published bank over gRPC. */
@GrpcService
public class QuestionBankEndpoint implements QuestionBankService {
    private final Calls calls;
    private final QuestionBank bank;

    QuestionBankEndpoint(Calls calls, QuestionBank bank) {
        this.calls = calls;
        this.bank = bank;
    }

    @Override
    public Uni<GetHandbookResponse> getHandbook(GetHandbookRequest request) {
        return calls.unary(() -> {
            var questions = bank.questions().stream().collect(Collectors.toMap(q -> q.ref().id(), Function.identity()));
            // A newer bank may have come between the two reads; what it added shows up next time.
            var parts = bank.handbook().parts().stream().map(part -> BankProto.part(part, questions)).toList();
            return GetHandbookResponse.newBuilder().addAllParts(parts).build();
        });
    }

    @Override
    public Uni<GetQuestionResponse> getQuestion(GetQuestionRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.RECRUITER, Role.ADMIN, Role.SERVICE);
            if (request.getVersion() < 0) {
                throw new InvalidField("version", "must be at least 1, or 0 for the newest, was " + request.getVersion());
            }
            var question = request.getVersion() == 0 ? bank.newest(request.getQuestion())
                    : bank.published(new QuestionRef(request.getQuestion(), request.getVersion()));
            return GetQuestionResponse.newBuilder().setQuestion(BankProto.question(question, true)).build();
        });
    }

    @Override
    public Uni<GetProblemResponse> getProblem(GetProblemRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.RECRUITER, Role.ADMIN, Role.SERVICE);
            var problem = bank.problem(request.getProblem());
            return GetProblemResponse.newBuilder().setProblem(ProblemProto.whole(problem)).build();
        });
    }

    @Override
    public Uni<ListTemplatesResponse> listTemplates(ListTemplatesRequest request) {
        return calls.unary(() -> ListTemplatesResponse.newBuilder()
                .addAllTemplates(bank.templates().stream().map(BankProto::template).toList()).build());
    }
}
