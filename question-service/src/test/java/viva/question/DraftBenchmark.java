package viva.question;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.Draft;
import viva.interview.v1.Language;
import viva.interview.v1.SaveDraftRequest;
import viva.interview.v1.StartInterviewRequest;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;

/**
 * How fast drafts are kept, through the packaged service, against a bare {@code INSERT} of the same text over JDBC.
 * Run by hand ({@code ./viva bench question}); both sides sync to the same disk.
 */
class DraftBenchmark {
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    /** A longish answer, as it is being typed. */
    private static final String TEXT = "批归一化沿 N、H、W 统计每个通道的均值和方差，层归一化对每个样本自己的特征统计。".repeat(12);

    /** One thing done again and again. */
    private interface Step {
        void run(long count) throws SQLException;
    }

    @Test
    void keepingADraftAgainstABareInsert() throws Exception {
        try (var service = new RealService()) {
            System.out.printf("ready in %d ms%n", service.start().toMillis());
            try (var calls = new TestCalls(KeyFiles.publicKeys(service.keys));
                    var connection = DriverManager.getConnection(service.jdbcUrl(), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute("create table bare (id uuid primary key, text text, at timestamptz default now())");
                var fsync = statement.executeQuery("show fsync");
                fsync.next();
                System.out.printf("fsync %s, %d characters a draft%n", fsync.getString(1), TEXT.length());
                measure("warm-up", 4, i -> drafts(calls, "warm" + i));
                for (var clients : new int[] {1, 8}) {
                    var drafts = measure("SaveDraft", clients, i -> drafts(calls, "candidate-" + clients + "-" + i));
                    var bare = measure("bare INSERT", clients, _ -> inserts(service.jdbcUrl()));
                    System.out.printf("%d clients: SaveDraft does %.2f of the bare rate%n", clients, drafts / bare);
                }
            }
        }
    }

    private static Step drafts(TestCalls calls, String candidate) {
        var stub = calls.interviews(candidate, Role.CANDIDATE);
        var created = stub.createInterview(CreateInterviewRequest.newBuilder().setTemplate("cv-engineer")
                .setLanguage(Language.LANGUAGE_ZH).setClientKey(UUID.randomUUID().toString()).build()).getInterview();
        var interview = stub.startInterview(StartInterviewRequest.newBuilder().setInterview(created.getId()).build()).getInterview();
        return count -> stub.saveDraft(SaveDraftRequest.newBuilder().setInterview(interview.getId())
                .setTurn(interview.getTurns(0).getId()).setDraft(Draft.newBuilder().setSeq(count).setText(TEXT)).build());
    }

    private static Step inserts(String jdbcUrl) {
        try {
            var insert = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")
                    .prepareStatement("insert into bare (id, text) values (?, ?)");
            return _ -> {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, TEXT);
                insert.executeUpdate();
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns steps a second over all clients. */
    private static double measure(String name, int clients, IntFunction<Step> client) throws Exception {
        var steps = IntStream.range(0, clients).mapToObj(client).toList();
        try (var executor = Executors.newFixedThreadPool(clients)) {
            var tasks = steps.stream().map(step -> (Callable<long[]>) () -> nanos(step)).toList();
            var all = executor.invokeAll(tasks).stream().flatMapToLong(future -> Arrays.stream(future.resultNow())).sorted().toArray();
            var rate = all.length / (double) LENGTH.toSeconds();
            System.out.printf("%-12s %d clients: %6.0f/s, median %.2f ms, p99 %.2f ms, worst %.1f ms%n", name, clients, rate,
                    all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6, all[all.length - 1] / 1e6);
            return rate;
        }
    }

    private static long[] nanos(Step step) throws SQLException {
        var times = new long[1_000_000];
        var end = System.nanoTime() + LENGTH.toNanos();
        var count = 0;
        while (System.nanoTime() < end && count < times.length) {
            var begun = System.nanoTime();
            step.run(count + 1L);
            times[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(times, count);
    }
}
