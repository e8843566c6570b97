package viva.gateway.room.rest;

import java.util.List;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.question.v1.Chapter;
import viva.question.v1.Part;
import viva.question.v1.QuestionCard;
import viva.question.v1.Template;

/** What there is to be interviewed about. */
final class CatalogueJson {
    private CatalogueJson() {}

    record HandbookJson(List<PartJson> parts) {
        static HandbookJson of(List<Part> parts) {
            return new HandbookJson(parts.stream().map(PartJson::of).toList());
        }
    }

    record PartJson(String id, TextJson title, List<ChapterJson> chapters) {
        static PartJson of(Part part) {
            return new PartJson(part.getId(), TextJson.of(part.getTitle()),
                    part.getChaptersList().stream().map(ChapterJson::of).toList());
        }
    }

    record ChapterJson(int number, TextJson title, TextJson summary, List<EntryJson> questions) {
        static ChapterJson of(Chapter chapter) {
            return new ChapterJson(chapter.getNumber(), TextJson.of(chapter.getTitle()), TextJson.of(chapter.getSummary()),
                    chapter.getQuestionsList().stream().map(EntryJson::of).toList());
        }
    }

    /** A question in a table of contents. */
    record EntryJson(String id, TextJson title, String task, int difficulty, double minutes) {
        static EntryJson of(QuestionCard card) {
            return new EntryJson(card.getId(), TextJson.of(card.getTitle()), Names.of(card.getKind()),
                    card.getDifficulty(), Units.minutes(card.getExpectedTime()));
        }
    }

    record TemplatesJson(List<TemplateJson> templates) {
        static TemplatesJson of(List<Template> templates) {
            return new TemplatesJson(templates.stream().map(TemplateJson::of).toList());
        }
    }

    record TemplateJson(String id, TextJson title, TextJson summary, double minutes, String mode, boolean followUps,
                        int questionCount, List<String> tasks) {
        static TemplateJson of(Template template) {
            return new TemplateJson(template.getId(), TextJson.of(template.getTitle()), TextJson.of(template.getSummary()),
                    Units.minutes(template.getDuration()), Names.of(template.getMode()), template.getFollowUps(),
                    template.getQuestionCount(), template.getKindsList().stream().map(Names::of).toList());
        }
    }
}
