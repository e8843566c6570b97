package viva.grader.grading;

import java.util.List;

/**
 * Reads an answer and says of each rubric point what the answer says about it. It does no arithmetic and keeps no state:
 * the same engine finds the same in the same answer, whatever else is being examined.
 */
public interface Examiner {
    Engine engine();

    /**
     * Examines a text answer. Blocks for as long as the models need.
     *
     * @param points those to look for, of the question's rubric; findings come in this order
     * @throws GradingFailure.ExaminerAway when the examiner cannot work now; trying again later may help
     */
    Examination examine(Question question, List<RubricPoint> points, String answer);
}
