package viva.grader.grading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A grade book for tests. */
public final class InMemoryGradeBook implements GradeBook {
    private static final class Work {
        private final Submission submission;
        private int attempts;
        private Instant due;
        private String worker;
        private UUID token;
        private Instant until;

        private Work(Submission submission, Instant due) {
            this.submission = submission;
            this.due = due;
        }

        private void free() {
            worker = null;
            token = null;
            until = null;
        }
    }

    private final Clock clock;
    private final Map<String, GradeRecord> entries = new LinkedHashMap<>();
    private final Map<String, Work> jobs = new LinkedHashMap<>();

    public InMemoryGradeBook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized GradeRecord submit(Submission s) {
        if (!entries.containsKey(s.answer())) {
            entries.put(s.answer(), new GradeRecord(s.answer(), s.interview(), s.turn(), s.candidate(), s.question().id(), s.followUpPoint(),
                    s.question().rubric().version(), entries.size() + 1, 1, new Grade.Pending()));
            jobs.put(s.answer(), new Work(s, clock.instant()));
        }
        return entries.get(s.answer());
    }

    @Override
    public synchronized Optional<Job> take(String worker, Duration lease) {
        var now = clock.instant();
        return jobs.values().stream().filter(w -> !w.due.isAfter(now) && (w.until == null || !w.until.isAfter(now)))
                .min(Comparator.comparing(w -> w.due)).map(w -> {
                    w.worker = worker;
                    w.token = UUID.randomUUID();
                    w.until = now.plus(lease);
                    return new Job(new Lease(w.submission.answer(), w.token), w.submission, ++w.attempts);
                });
    }

    @Override
    public synchronized boolean renew(Lease lease, Duration duration) {
        return held(lease).map(w -> {
            w.until = clock.instant().plus(duration);
            return true;
        }).orElse(false);
    }

    @Override
    public synchronized boolean finish(Lease lease, Grade grade) {
        if (held(lease).isEmpty()) {
            return false;
        }
        jobs.remove(lease.answer());
        entries.computeIfPresent(lease.answer(), (_, e) -> new GradeRecord(e.answer(), e.interview(), e.turn(), e.candidate(), e.question(),
                e.followUpPoint(), e.rubricVersion(), e.position(), e.revision() + 1, grade));
        return true;
    }

    @Override
    public synchronized boolean defer(Lease lease, Duration delay) {
        return held(lease).map(w -> {
            w.free();
            w.due = clock.instant().plus(delay);
            return true;
        }).orElse(false);
    }

    @Override
    public synchronized int release(String worker) {
        var left = jobs.values().stream().filter(w -> worker.equals(w.worker)).toList();
        left.forEach(Work::free);
        return left.size();
    }

    @Override
    public synchronized List<GradeRecord> ofInterview(String interview) {
        return entries.values().stream().filter(e -> e.interview().equals(interview)).toList();
    }

    @Override
    public synchronized Optional<GradeRecord> receipt(String answer) {
        return Optional.ofNullable(entries.get(answer)).filter(e -> !(e.grade() instanceof Grade.Pending));
    }

    @Override
    public synchronized int unfinished() {
        return jobs.size();
    }

    private Optional<Work> held(Lease lease) {
        return Optional.ofNullable(jobs.get(lease.answer())).filter(w -> lease.token().equals(w.token));
    }
}
