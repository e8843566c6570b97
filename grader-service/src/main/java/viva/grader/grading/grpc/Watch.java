package viva.grader.grading.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;

/** Looks at an interview's grades again and again and tells of each that is new or has changed. */
final class Watch {
    private final GradeBook book;
    private final String interview;
    private final Duration every;

    Watch(GradeBook book, String interview, Duration every) {
        this.book = book;
        this.interview = interview;
        this.every = every;
    }

    /**
     * Returns once the context is cancelled: the caller has left, or the server is stopping.
     *
     * @param out gets an entry and all of its interview
     */
    void until(Context context, BiConsumer<GradeRecord, List<GradeRecord>> out) {
        var left = new CountDownLatch(1);
        context.addListener(_ -> left.countDown(), Runnable::run);
        var told = new HashMap<String, Long>();
        try {
            do {
                var entries = book.ofInterview(interview);
                for (var entry : entries) {
                    if (!Long.valueOf(entry.revision()).equals(told.put(entry.answer(), entry.revision()))) {
                        out.accept(entry, entries);
                    }
                }
            } while (!left.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
