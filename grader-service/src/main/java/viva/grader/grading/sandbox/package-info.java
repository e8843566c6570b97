/** Code answers: judged by coding-sandbox. */
package viva.grader.grading.sandbox;
