package viva.grader.attack;

import java.util.List;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;

/**
 * An answer that is attacked with.
 *
 * @param answer      without any payload
 * @param modelAnswer to the question, as the handbook gives it, in both languages
 * @param wrongAnswer somebody's to the question with its facts turned round; empty where there is none
 * @param otherAnswer the handbook's to another question
 */
public record Target(String name, Question question, String answer, List<String> modelAnswer, String wrongAnswer,
                     List<String> otherAnswer) {
    List<RubricPoint> points() {
        return question.rubric().points();
    }
}
