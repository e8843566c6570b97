package viva.question.interview;

class InMemoryInterviewStoreTest extends InterviewStoreContract {
    private final InMemoryInterviewStore store = new InMemoryInterviewStore();

    @Override
    protected InterviewStore store() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return store;
    }
}
