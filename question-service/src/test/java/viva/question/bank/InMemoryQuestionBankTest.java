package viva.question.bank;

class InMemoryQuestionBankTest extends QuestionBankContract {
    @Override
    protected QuestionBank bank() {
        return new InMemoryQuestionBank();
    }
}
