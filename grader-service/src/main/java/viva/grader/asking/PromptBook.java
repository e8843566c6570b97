package viva.grader.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Wording;
import viva.grader.grading.Wordings;

/**
 * The prompts, read from the class path. A version is a folder of text files and never edited once it has graded: a new
 * wording is a new folder. What an answer or a rubric says is put in once and never read as a place holder.
 */
public final class PromptBook {
    private static final List<String> FILES = List.of("instructions", "format", "task", "point", "mistakes", "again",
            "trial-question", "trial-answer", "trial-claim");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int SHOWN_OF_HASH = 8;
    private static final String TRIAL_POINT = "stop";

    private final String name;
    private final Map<String, String> texts;

    /** @param version a folder under {@code asking/}, e.g. {@code v1} */
    public PromptBook(String version) {
        this.texts = FILES.stream().collect(Collectors.toMap(f -> f, f -> read("/asking/" + version + "/" + f + ".txt")));
        this.name = "prompts " + version + " " + hash();
    }

    /** The version, with the beginning of the hash of its files. */
    public String name() {
        return name;
    }

    Prompt ask(Question question, List<RubricPoint> points, Fence fence) {
        return new Prompt(texts.get("instructions"), fill("task", Map.of("question", both(question.prompt()), "nonce", fence.nonce(),
                "answer", fence.answer(), "points", points.stream().map(this::point).collect(Collectors.joining("\n")),
                "format", texts.get("format"))), Optional.empty());
    }

    Prompt again(Prompt prompt, Reply reply, String problem) {
        return new Prompt(prompt.instructions(), prompt.task(), Optional.of(new Prompt.Correction(reply.text(),
                fill("again", Map.of("problem", problem, "format", texts.get("format"))))));
    }

    /** A small question with one point, by which a server can be tried. */
    public Prompt trial() {
        return ask(new Question("trial", same("trial"), same(texts.get("trial-question")), new Rubric(1, trialPoints())), trialPoints(),
                Fence.around(texts.get("trial-answer")));
    }

    /** The one point of {@link #trial()}. */
    public List<RubricPoint> trialPoints() {
        return List.of(new RubricPoint(TRIAL_POINT, 10, same(texts.get("trial-claim")), Wordings.NONE, Wordings.NONE, Wordings.NONE));
    }

    private String point(RubricPoint point) {
        var mistakes = Stream.concat(point.misconceptions().zh().stream(), point.misconceptions().en().stream()).collect(Collectors.joining(" | "));
        var text = fill("point", Map.of("id", point.id(), "claim", both(point.claim())));
        return mistakes.isEmpty() ? text : text + "\n" + fill("mistakes", Map.of("mistakes", mistakes));
    }

    private static String both(Wording wording) {
        return Stream.of(wording.zh(), wording.en()).filter(t -> !t.isBlank()).distinct().collect(Collectors.joining("\n  "));
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private String fill(String file, Map<String, String> values) {
        return PLACE.matcher(texts.get(file)).replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(f -> digest.update((f + "\n" + texts.get(f) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream file = PromptBook.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
