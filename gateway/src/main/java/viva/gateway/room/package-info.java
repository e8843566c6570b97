/** The interview room. Pure here is only how a scorecard adds up: {@link viva.gateway.room.QuestionMark}, {@link viva.gateway.room.Totals}. */
package viva.gateway.room;
