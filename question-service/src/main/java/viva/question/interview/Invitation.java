package viva.question.interview;

import java.time.Instant;
import java.util.UUID;
import viva.question.bank.Template;

/**
 * What an interview was from the beginning and stays.
 *
 * @param candidate subject of the candidate's token
 * @param template  as it was when the interview was drawn
 * @param seed      the questions were drawn with
 */
public record Invitation(UUID id, String candidate, Template template, Language language, long seed, Instant createdAt) {}
