/**
 * How the embedded examiner reads an answer. Pure: the encoder is a port.
 *
 * <p>Reading order: {@link viva.grader.reading.EmbeddedExaminer}; text: {@code Letters}, {@code Unit}, {@code Clauses},
 * {@code Grams}, {@code Names}, {@code Cues}, {@code Injection}, {@code Surface}; vectors: {@code WordPiece},
 * {@code TokenVectors}, {@code Encoder}; made ready: {@code Statement}, {@code ReadPoint}, {@code QuestionReader},
 * {@code ReadClause}, {@code AnswerReader}; measured: {@code Alignment}, {@code PointReader}, {@code Evidence},
 * {@code Features}, {@code Reading}; decided: {@code Logistic}, {@code Calibration}.
 */
package viva.grader.reading;
