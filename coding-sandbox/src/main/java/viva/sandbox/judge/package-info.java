/**
 * A solution against the cases of a problem. Reading order: {@link viva.sandbox.judge.Problem},
 * {@link viva.sandbox.judge.Case}, {@link viva.sandbox.judge.JudgeSolution} (the use case), CaseJudge (what a call
 * came to), {@link viva.sandbox.judge.Checker} (comparing), {@link viva.sandbox.judge.CaseResult}, {@link viva.sandbox.judge.Verdict}.
 */
package viva.sandbox.judge;
