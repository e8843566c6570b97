package viva.grader.grading;

/** Runs a solution against the cases of its problem. */
public interface CodeJudge {
    /**
     * Judges source code against all cases. Blocks until the verdict is there.
     *
     * @throws GradingFailure.ExaminerAway when the sandbox is away, full, or could not judge: never the candidate's fault
     */
    CodeVerdict judge(CodeTask task, String source);
}
