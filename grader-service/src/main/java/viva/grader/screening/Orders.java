package viva.grader.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what in an answer speaks to the grader: sentences with the rest of their line, whole blocks that play at being a machine's (JSON with
 * verdicts, chat roles, a new rubric), and what is hidden in base64.
 */
public final class Orders {
    /** A made-up verdict, up to the brace that closes it. */
    private static final Pattern BRACES = Pattern.compile("[{\\[][^{}]{0,2000}(?:[{][^{}]{0,1000}[}][^{}]{0,1000}){0,20}[}\\]]", Pattern.DOTALL);
    private static final Pattern VERDICT = Pattern.compile("[\"'](?:verdicts?|findings?|判定|结论)[\"']\\s*[:=]", Pattern.CASE_INSENSITIVE);
    /** From a chat role to its end, or to an empty line. */
    private static final Pattern ROLE = Pattern.compile("(?:<\\|(?:im_start|system|start_header_id)\\|>|<<SYS>>|\\[INST\\]|<system>|<rubric>)"
            + ".{0,2000}?(?:<\\|(?:im_end|end|eot_id)\\|>|<</SYS>>|\\[/INST\\]|</system>|</rubric>|\\n\\s*\\n|\\z)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** A heading of a new rubric with the list under it. */
    private static final Pattern RUBRIC = Pattern.compile("(?:^|(?<=\\n))[#*\\s【\\[]*(?:(?:更新|修订|新|官方|最终)(?:后|版)?的?评分(?:标准|细则|规则)"
            + "|(?:updated|revised|new|official) (?:rubric|grading (?:criteria|scheme|guidelines)))[^\\n]*(?:\\n\\s*(?:[-*•·]|\\d+[.、)])[^\\n]*)*",
            Pattern.CASE_INSENSITIVE);

    /** A line that says less than this, in {@link Plain#weight()}, goes with the order it stands by. */
    private static final int SLIGHT = 12;

    private static final Pattern RULER = Pattern.compile("\\s*[-=<>_*#~`\\u2010-\\u2015]{3,}");

    private Orders() {}

    /** In the order of the answer. */
    public static List<Plain.Range> in(String answer) {
        var found = new ArrayList<>(Hidden.in(answer));
        ROLE.matcher(answer).results().forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        RUBRIC.matcher(answer).results().forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        BRACES.matcher(answer).results().filter(m -> VERDICT.matcher(m.group()).find()).forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        found.addAll(OrderWords.acrossSentences(Plain.of(answer)));
        Sentences.of(answer).stream().filter(r -> inSentence(answer.substring(r.start(), r.end()))).forEach(found::add);
        return found.stream().map(range -> grown(answer, range)).distinct().sorted(Comparator.comparingInt(Plain.Range::start)).toList();
    }

    /** To the end of its line, and over the short lines around it: rulers, tags, fences, "Reply:". */
    private static Plain.Range grown(String answer, Plain.Range range) {
        int start = range.start();
        int end = lineEnd(answer, range.end() - 1);
        while (end < answer.length() && slight(answer, end + 1, lineEnd(answer, end + 1))) {
            end = lineEnd(answer, end + 1);
        }
        while (start > 0 && answer.charAt(start - 1) == '\n' && slight(answer, lineStart(answer, start - 1), start - 1)) {
            start = lineStart(answer, start - 1);
        }
        return new Plain.Range(start, end);
    }

    private static boolean slight(String answer, int from, int to) {
        if (from > to) {
            return false;
        }
        var line = answer.substring(from, to);
        return Plain.of(line).weight() < SLIGHT || RULER.matcher(line).lookingAt();
    }

    private static int lineEnd(String answer, int at) {
        int end = answer.indexOf('\n', at);
        return end < 0 ? answer.length() : end;
    }

    private static int lineStart(String answer, int before) {
        return answer.lastIndexOf('\n', before - 1) + 1;
    }

    /** Whether one sentence, or part of one, speaks to the grader. */
    public static boolean inSentence(String sentence) {
        return OrderWords.in(sentence);
    }
}
