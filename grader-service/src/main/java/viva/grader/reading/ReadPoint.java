package viva.grader.reading;

import java.util.List;
import java.util.Set;

/**
 * A rubric point in one language, made ready for matching.
 *
 * @param supports       the claim first, then its paraphrases; empty where the rubric has no text in this language
 * @param misconceptions may be empty
 * @param terms          key terms, folded
 * @param names          Latin words of the supports that are no common words: the names the point is about
 */
record ReadPoint(List<Statement> supports, List<Statement> misconceptions, List<String> terms, Set<String> names) {}
