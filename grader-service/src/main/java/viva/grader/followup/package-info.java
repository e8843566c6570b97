/** The next thing worth asking: {@link viva.grader.followup.SuggestFollowUp}. */
package viva.grader.followup;
