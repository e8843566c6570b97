package viva.local.journey;

import viva.local.Home;
import viva.local.tool.MeshClient;
import viva.question.v1.GetQuestionRequest;
import viva.question.v1.QuestionBankServiceGrpc;

/** What a candidate who knows the handbook would type, read from the bank of the running mesh. */
final class KnownAnswers implements AutoCloseable {
    static final String BINARY_SEARCH = """
            def binary_search(nums, target):
                lo, hi = 0, len(nums) - 1
                while lo <= hi:
                    mid = lo + (hi - lo) // 2
                    value = nums[mid]
                    if value == target:
                        return mid
                    if value < target:
                        lo = mid + 1
                    else:
                        hi = mid - 1
                return -1
            """;

    /** One in so many of the answer. */
    private static final int PART = 4;

    private final MeshClient mesh;
    private final QuestionBankServiceGrpc.QuestionBankServiceBlockingStub bank;

    KnownAnswers(Home home) {
        mesh = new MeshClient(home);
        bank = QuestionBankServiceGrpc.newBlockingStub(mesh.to("question-service"));
    }

    /** The model answer in a language. */
    String to(String question, String language) {
        var answer = bank.getQuestion(GetQuestionRequest.newBuilder().setQuestion(question).build()).getQuestion().getModelAnswer();
        return language.equals("zh") ? answer.getZh() : answer.getEn();
    }

    /** The beginning of the model answer, so that something is left to ask about. The rubric's own sentences would be no evidence. */
    String partly(String question, String language) {
        var whole = to(question, language);
        var end = whole.indexOf(language.equals("zh") ? "。" : ". ", whole.length() / PART);
        return whole.substring(0, end + 1);
    }

    @Override
    public void close() {
        mesh.close();
    }
}
