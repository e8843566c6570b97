package viva.grader.review;

import java.util.List;
import java.util.Optional;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;

/** Grades as readers get them. */
public final class ReadGrades {
    /** Stands for whatever version is the newest. */
    public static final long NEWEST = 0;

    /** A grade with the versions there are. @param version of the machine's grade in it @param versions oldest first */
    public record Receipt(GivenGrade grade, long version, List<Long> versions) {}

    private final GradeBook book;
    private final GradeArchive archive;

    public ReadGrades(GradeBook book, GradeArchive archive) {
        this.book = book;
        this.archive = archive;
    }

    /** In the order the answers came in. */
    public List<GivenGrade> ofInterview(String interview) {
        var entries = book.ofInterview(interview);
        return entries.stream().map(entry -> given(entry, entries)).toList();
    }

    /** One of an interview's. @param interview all its entries, this one among them */
    public GivenGrade given(GradeRecord entry, List<GradeRecord> interview) {
        var followUp = interview.stream().filter(other -> other.followsUp(entry) && other.grade().given().isPresent()).findFirst();
        // The rubric is looked up only where somebody besides the machine has a say.
        if (entry.grade() instanceof Grade.Pending || entry.overruling().isEmpty() && followUp.isEmpty()) {
            return GivenGrade.byMachine(entry);
        }
        var rubric = archive.submission(entry.answer(), entry.revision()).question().rubric().points();
        return GivenGrade.of(entry, rubric, followUp.map(other -> given(other, List.of())));
    }

    /**
     * The newest grade as given, or an older one as the machine gave it; empty where there was none.
     *
     * @param version of the grade, or {@link #NEWEST}
     */
    public Optional<Receipt> receipt(String answer, long version) {
        var versions = archive.versions(answer);
        return version == NEWEST
                ? book.receipt(answer).map(entry -> new Receipt(given(entry, book.ofInterview(entry.interview())), versions.getLast(), versions))
                : archive.at(answer, version).map(filed -> new Receipt(GivenGrade.byMachine(filed.entry()), filed.version(), versions));
    }
}
