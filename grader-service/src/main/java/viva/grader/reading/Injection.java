package viva.grader.reading;

import viva.grader.screening.Orders;

/** Clauses that speak to the grader instead of answering. They are no evidence for any point. */
final class Injection {
    private Injection() {}

    static boolean in(String folded) {
        return Orders.inSentence(folded);
    }
}
