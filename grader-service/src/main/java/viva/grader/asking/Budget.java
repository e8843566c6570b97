package viva.grader.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import viva.grader.grading.Wording;

/** What may be asked of a paid model in a day (UTC). Counts in this process only: a restart begins anew. */
public final class Budget {
    private final Clock clock;
    private final long callsADay;
    private final long tokensADay;
    private LocalDate day;
    private long calls;
    private long tokens;

    /** @param callsADay, tokensADay 0 for no limit */
    public Budget(Clock clock, long callsADay, long tokensADay) {
        this.clock = clock;
        this.callsADay = callsADay;
        this.tokensADay = tokensADay;
        this.day = today();
    }

    /** @throws AskingFailure.BudgetSpent where fewer calls than these are left, so that no answer is paid for by half */
    synchronized void require(int more) {
        turn();
        if (callsADay > 0 && calls + more > callsADay) {
            throw new AskingFailure.BudgetSpent(new Wording("每天 " + callsADay + " 次", callsADay + " calls a day"));
        }
        if (tokensADay > 0 && tokens >= tokensADay) {
            throw new AskingFailure.BudgetSpent(new Wording("每天 " + tokensADay + " 个词元", tokensADay + " tokens a day"));
        }
    }

    /** Counts one call. */
    synchronized void take() {
        require(1);
        calls++;
    }

    synchronized void used(long more) {
        turn();
        tokens += more;
    }

    private void turn() {
        if (!today().equals(day)) {
            day = today();
            calls = 0;
            tokens = 0;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
