/**
 * What people make of the machine's grades. Reading order: {@link viva.grader.review.OverrideFinding} (a person rules
 * otherwise), {@link viva.grader.review.GivenGrade} (a grade as readers get it, follow-up included),
 * {@link viva.grader.review.ReadGrades}, {@link viva.grader.review.ReadAgreement}.
 */
package viva.grader.review;
