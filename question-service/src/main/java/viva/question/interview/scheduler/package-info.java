/** What happens by the clock rather than on request. */
package viva.question.interview.scheduler;
