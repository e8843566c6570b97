package viva.grader.reading;

import viva.grader.grading.Language;

/**
 * A stretch of an answer that says about one thing.
 *
 * @param start    first UTF-16 unit, without leading space
 * @param end      one past the last, with its closing punctuation left out
 * @param sentence number of the sentence it belongs to, from 0
 * @param language of its letters: Chinese as soon as Han characters carry a part of it
 */
record Clause(int start, int end, int sentence, Language language) {
    String of(String text) {
        return text.substring(start, end);
    }
}
