package viva.question.bank.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viva.question.bank.Handbook;
import viva.question.bank.Handbook.Chapter;
import viva.question.bank.Handbook.Part;
import viva.question.bank.Question;

/** {@code handbook.yaml}, and where it names each question. */
record HandbookFile(Handbook handbook, Map<String, Place> questions) {
    static HandbookFile read(Fields fields, Flaws flaws) {
        var places = new LinkedHashMap<String, Place>();
        var parts = fields.mappings("parts", part -> {
            var read = new Part(part.text("id"), part.bilingual("title"),
                    part.mappings("chapters", chapter -> chapter(chapter, places, flaws)));
            part.nothingElse();
            return read;
        });
        fields.nothingElse();
        return new HandbookFile(new Handbook(parts), places);
    }

    private static Chapter chapter(Fields fields, Map<String, Place> places, Flaws flaws) {
        var read = new Chapter(fields.integer("number", 1, 99), fields.bilingual("title"), fields.bilingual("summary"),
                fields.list("questions", node -> {
                    var id = fields.text("questions", node);
                    if (places.put(id, fields.placeOf(node)) != null) {
                        flaws.add(fields.placeOf(node), "the question '" + id + "' is listed twice");
                    }
                    return id;
                }), List.of());
        fields.nothingElse();
        return read;
    }

    /** The number of the chapter that lists a question; 0 when none does. */
    int chapterOf(String question) {
        return chapters().stream().filter(c -> c.questions().contains(question)).mapToInt(Chapter::number).findFirst().orElse(0);
    }

    List<Chapter> chapters() {
        return handbook.parts().stream().flatMap(part -> part.chapters().stream()).toList();
    }

    /** The handbook without the questions that have no sound file, and with exercises in their chapters. */
    Handbook of(Set<String> sound, List<Question> exercises) {
        return new Handbook(handbook.parts().stream().map(part -> new Part(part.id(), part.title(),
                part.chapters().stream().map(chapter -> new Chapter(chapter.number(), chapter.title(), chapter.summary(),
                        chapter.questions().stream().filter(sound::contains).toList(),
                        exercises.stream().filter(e -> e.chapter() == chapter.number()).map(Question::id).toList()))
                        .toList())).toList());
    }
}
