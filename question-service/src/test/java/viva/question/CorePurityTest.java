package viva.question;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Feature packages know the JDK and each other, nothing else. */
@AnalyzeClasses(packages = "viva.question", importOptions = DoNotIncludeTests.class)
class CorePurityTest {
    @ArchTest
    static final ArchRule featuresArePure = classes().that().resideInAnyPackage("viva.question.bank", "viva.question.interview")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "viva.question.bank", "viva.question.interview");
}
