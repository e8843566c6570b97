package viva.question.bank.postgres;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viva.question.bank.Bank;
import viva.question.bank.BankFailure;
import viva.question.bank.Handbook;
import viva.question.bank.Problem;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.Question;
import viva.question.bank.QuestionBank;
import viva.question.bank.QuestionRef;
import viva.question.bank.Template;

/** The bank in PostgreSQL. Published versions never change, so those read once are kept in memory. */
@ApplicationScoped
@Transactional
public class PostgresQuestionBank implements QuestionBank {
    /** Names the lock under which banks are published, one process at a time. */
    private static final long PUBLISHING = 0x76697661_62616e6bL;

    private final EntityManager entities;
    private final Map<QuestionRef, PublishedQuestion> versions = new ConcurrentHashMap<>();

    PostgresQuestionBank(EntityManager entities) {
        this.entities = entities;
    }

    /** The document of a version: the question, and for coding its problem. */
    private record Content(Question question, Optional<Problem> problem) {}

    @Override
    public Publication publish(Bank bank) {
        entities.createNativeQuery("select pg_advisory_xact_lock(:key)", Object.class)
                .setParameter("key", PUBLISHING).getSingleResult();
        var newQuestions = 0;
        var newVersions = 0;
        for (var question : bank.questions()) {
            var document = BankJson.write(new Content(question, bank.problemOf(question)));
            var hash = BankJson.hash(document);
            QuestionRow row = QuestionRow.findById(question.id());
            if (row == null) {
                newQuestions++;
                row = new QuestionRow();
                row.id = question.id();
                version(row, document, hash);
            } else if (!row.contentHash.equals(hash)) {
                newVersions++;
                version(row, document, hash);
            }
        }
        replaceTheRest(bank);
        return new Publication(newQuestions, newVersions);
    }

    private static void version(QuestionRow row, String document, String hash) {
        row.newestVersion++;
        row.contentHash = hash;
        row.persist();
        var version = new QuestionVersionRow();
        version.question = row.id;
        version.version = row.newestVersion;
        version.contentHash = hash;
        version.document = document;
        version.persist();
    }

    private void replaceTheRest(Bank bank) {
        HandbookPartRow.deleteAll();
        TemplateRow.deleteAll();
        for (var problem : bank.problems()) {
            var row = new ProblemRow();
            row.id = problem.id();
            row.document = BankJson.write(problem);
            entities.merge(row);
        }
        for (var part : bank.handbook().parts()) {
            var row = new HandbookPartRow();
            row.id = part.id();
            row.position = bank.handbook().parts().indexOf(part);
            row.document = BankJson.write(part);
            row.persist();
        }
        for (var template : bank.templates()) {
            var row = new TemplateRow();
            row.id = template.id();
            row.position = bank.templates().indexOf(template);
            row.document = BankJson.write(template);
            row.persist();
        }
    }

    @Override
    public Handbook handbook() {
        return new Handbook(HandbookPartRow.<HandbookPartRow>listAll(Sort.by("position")).stream()
                .map(row -> BankJson.read(row.document, Handbook.Part.class)).toList());
    }

    @Override
    public List<PublishedQuestion> questions() {
        // The handbook first: should another one be published now, all its questions are still there.
        var handbook = handbook();
        var listed = Stream.concat(handbook.questions().stream(), handbook.exercises().stream());
        Map<String, Integer> newest = QuestionRow.<QuestionRow>streamAll()
                .collect(Collectors.toMap(row -> row.id, row -> row.newestVersion));
        return listed.map(id -> published(new QuestionRef(id, newest.get(id)))).toList();
    }

    @Override
    public PublishedQuestion newest(String question) {
        return QuestionRow.<QuestionRow>findByIdOptional(question)
                .map(row -> published(new QuestionRef(question, row.newestVersion)))
                .orElseThrow(() -> new BankFailure.UnknownQuestion(question));
    }

    @Override
    public PublishedQuestion published(QuestionRef ref) {
        return versions.computeIfAbsent(ref, this::load);
    }

    private PublishedQuestion load(QuestionRef ref) {
        QuestionVersionRow row = QuestionVersionRow.findById(QuestionVersionRow.Key.of(ref));
        if (row == null) {
            throw new BankFailure.UnknownQuestion(ref.id());
        }
        var content = BankJson.read(row.document, Content.class);
        return new PublishedQuestion(ref, content.question(), content.problem());
    }

    @Override
    public Problem problem(String id) {
        return ProblemRow.<ProblemRow>findByIdOptional(id).map(row -> BankJson.read(row.document, Problem.class))
                .orElseThrow(() -> new BankFailure.UnknownProblem(id));
    }

    @Override
    public List<Template> templates() {
        return TemplateRow.<TemplateRow>listAll(Sort.by("position")).stream()
                .map(row -> BankJson.read(row.document, Template.class)).toList();
    }

    @Override
    public Template template(String id) {
        return TemplateRow.<TemplateRow>findByIdOptional(id).map(row -> BankJson.read(row.document, Template.class))
                .orElseThrow(() -> new BankFailure.UnknownTemplate(id));
    }
}
