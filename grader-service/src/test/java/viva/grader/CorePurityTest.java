package viva.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CorePurityTest {
    @Test
    void featurePackagesImportTheJdkAndEachOther() {
        var own = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("viva.grader");
        classes().that().resideInAnyPackage("viva.grader.grading", "viva.grader.reading", "viva.grader.screening", "viva.grader.asking", "viva.grader.followup", "viva.grader.review", "viva.grader.regrade")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "viva.grader.grading", "viva.grader.reading", "viva.grader.screening", "viva.grader.asking", "viva.grader.followup", "viva.grader.review", "viva.grader.regrade")
                .check(own);
    }
}
