/**
 * The next thing worth asking, and how to lead up to it: {@link viva.grader.followup.SuggestFollowUp},
 * {@link viva.grader.followup.FollowUp}, {@code Quote}.
 */
package viva.grader.followup;
