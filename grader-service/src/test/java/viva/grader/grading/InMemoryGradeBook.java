package viva.grader.grading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viva.grader.review.Reviews;

/** A grade book for tests. */
public final class InMemoryGradeBook implements GradeBook, GradeArchive, Reviews {
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
    private final Map<String, List<Written>> receipts = new LinkedHashMap<>();
    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final List<Overruling> rulings = new ArrayList<>();

    /** @param question graded against */
    private record Written(Filed filed, Question question) {}

    public InMemoryGradeBook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized GradeRecord submit(Submission s) {
        if (!entries.containsKey(s.answer())) {
            entries.put(s.answer(), new GradeRecord(s.answer(), s.interview(), s.turn(), s.candidate(), s.question().id(), s.followUpPoint(),
                    s.question().rubric().version(), entries.size() + 1, 1, new Grade.Pending()));
            jobs.put(s.answer(), new Work(s, clock.instant()));
            submissions.put(s.answer(), s);
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
        write(entries.get(lease.answer()), submissions.get(lease.answer()).question(), grade);
        return true;
    }

    private void write(GradeRecord e, Question question, Grade grade) {
        var entry = changed(new GradeRecord(e.answer(), e.interview(), e.turn(), e.candidate(), e.question(), e.followUpPoint(),
                question.rubric().version(), e.position(), e.revision(), grade, e.overruling()));
        receipts.computeIfAbsent(e.answer(), _ -> new ArrayList<>()).add(new Written(new Filed(alone(entry), entry.revision()), question));
    }

    private static GradeRecord alone(GradeRecord e) {
        return new GradeRecord(e.answer(), e.interview(), e.turn(), e.candidate(), e.question(), e.followUpPoint(), e.rubricVersion(),
                e.position(), e.revision(), e.grade());
    }

    private GradeRecord changed(GradeRecord entry) {
        entries.values().stream().filter(e -> entry.followsUp(e) && !(e.grade() instanceof Grade.Pending)).toList()
                .forEach(question -> entries.put(question.answer(), next(question)));
        entries.put(entry.answer(), next(entry));
        return entries.get(entry.answer());
    }

    private static GradeRecord next(GradeRecord e) {
        return new GradeRecord(e.answer(), e.interview(), e.turn(), e.candidate(), e.question(), e.followUpPoint(), e.rubricVersion(),
                e.position(), e.revision() + 1, e.grade(), e.overruling());
    }

    @Override
    public synchronized Optional<Filed> at(String answer, long version) {
        return Optional.ofNullable(entries.get(answer)).filter(e -> version <= e.revision()).flatMap(_ -> written(answer, version)).map(Written::filed);
    }

    private Optional<Written> written(String answer, long version) {
        return receipts.getOrDefault(answer, List.of()).stream().filter(w -> w.filed().version() <= version).reduce((_, newer) -> newer);
    }

    @Override
    public synchronized List<Long> versions(String answer) {
        return receipts.getOrDefault(answer, List.of()).stream().map(w -> w.filed().version()).toList();
    }

    @Override
    public synchronized Submission submission(String answer, long version) {
        var s = Optional.ofNullable(submissions.get(answer)).orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
        return written(answer, version).map(w -> s.against(w.question())).orElse(s);
    }

    @Override
    public synchronized List<GradeRecord> entries(Selection selection, long after, int atMost) {
        return entries.values().stream().filter(e -> e.position() > after).map(InMemoryGradeBook::alone)
                .filter(e -> selection.question().isEmpty() || selection.question().get().equals(e.question()))
                .filter(e -> selection.interview().isEmpty() || selection.interview().get().equals(e.interview())).limit(atMost).toList();
    }

    @Override
    public synchronized OptionalLong publish(String answer, long seen, Question against, Grade grade) {
        if (entries.get(answer).revision() != seen) {
            return OptionalLong.empty();
        }
        write(entries.get(answer), against, grade);
        return OptionalLong.of(entries.get(answer).revision());
    }

    @Override
    public synchronized GradeRecord add(String answer, Function<GradeRecord, Overruling> decision) {
        var e = Optional.ofNullable(entries.get(answer)).orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
        var ruling = decision.apply(e);
        rulings.add(ruling);
        return changed(new GradeRecord(e.answer(), e.interview(), e.turn(), e.candidate(), e.question(), e.followUpPoint(), e.rubricVersion(),
                e.position(), e.revision(), e.grade(), Stream.concat(e.overruling().stream(), Stream.of(ruling)).toList()));
    }

    @Override
    public synchronized List<Graded> graded(Optional<String> question) {
        return entries.values().stream().filter(e -> question.isEmpty() || e.question().equals(question.get()))
                .flatMap(e -> e.grade().given().stream().flatMap(m -> m.findings().stream())
                        .filter(f -> f.kind() != Finding.Kind.CANNOT_TELL).map(f -> Map.entry(e.question(), f.point())))
                .collect(Collectors.groupingBy(place -> place, Collectors.counting())).entrySet().stream()
                .map(e -> new Graded(e.getKey().getKey(), e.getKey().getValue(), e.getValue().intValue())).toList();
    }

    @Override
    public synchronized List<GradeRecord> overruled(Optional<String> question) {
        return rulings.reversed().stream().map(Overruling::answer).distinct().map(entries::get)
                .filter(e -> question.isEmpty() || e.question().equals(question.get())).toList();
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
