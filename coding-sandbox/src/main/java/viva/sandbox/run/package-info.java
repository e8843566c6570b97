/**
 * One program in one jail. Reading order: {@link viva.sandbox.run.Language}, {@link viva.sandbox.run.Program},
 * {@link viva.sandbox.run.Limits}, {@link viva.sandbox.run.Slots} (who runs when), {@link viva.sandbox.run.Jail} and
 * {@link viva.sandbox.run.Cell} (ports), {@link viva.sandbox.run.Conversation} (loads a program, calls its function),
 * {@link viva.sandbox.run.WatchedLists} (who counts reads), {@link viva.sandbox.run.Answer},
 * {@link viva.sandbox.run.RunOutcome}, {@link viva.sandbox.run.RunFailure}.
 */
package viva.sandbox.run;
