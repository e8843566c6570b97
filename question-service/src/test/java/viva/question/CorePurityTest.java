package viva.question;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Feature packages know the JDK and each other, nothing else. */
class CorePurityTest {
    @Test
    void featurePackagesArePure() {
        // Given
        var service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("viva.question");
        var features = new String[] {"viva.question.bank", "viva.question.interview"};
        // Then
        assertThat(service).hasSizeGreaterThan(50);
        classes().that().resideInAnyPackage(features)
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", features[0], features[1]).check(service);
    }
}
