package viva.grader.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what in an answer speaks to the grader: single sentences, whole blocks that play at being a machine's (JSON with
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

    private Orders() {}

    /** In the order of the answer. */
    public static List<Plain.Range> in(String answer) {
        var found = new ArrayList<>(Hidden.in(answer));
        ROLE.matcher(answer).results().forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        RUBRIC.matcher(answer).results().forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        BRACES.matcher(answer).results().filter(m -> VERDICT.matcher(m.group()).find()).forEach(m -> found.add(new Plain.Range(m.start(), m.end())));
        found.addAll(OrderWords.acrossSentences(Plain.of(answer)));
        Sentences.of(answer).stream().filter(r -> inSentence(answer.substring(r.start(), r.end()))).forEach(found::add);
        found.sort(Comparator.comparingInt(Plain.Range::start));
        return List.copyOf(found);
    }

    /** Whether one sentence, or part of one, speaks to the grader. */
    public static boolean inSentence(String sentence) {
        return OrderWords.in(sentence);
    }
}
