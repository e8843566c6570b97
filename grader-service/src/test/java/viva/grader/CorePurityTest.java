package viva.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "viva.grader", importOptions = ImportOption.DoNotIncludeTests.class)
class CorePurityTest {
    @ArchTest
    static final ArchRule featurePackagesImportTheJdkAndEachOther = classes()
            .that().resideInAnyPackage("viva.grader.grading", "viva.grader.reading", "viva.grader.followup")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "viva.grader.grading", "viva.grader.reading", "viva.grader.followup");
}
