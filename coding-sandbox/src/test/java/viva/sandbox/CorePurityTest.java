package viva.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Feature packages are pure; what touches a technology lies in a sub-package named after it. */
class CorePurityTest {
    @Test
    void featurePackagesKnowTheJdkAndEachOtherOnly() {
        var features = new String[] {"viva.sandbox.run", "viva.sandbox.confinement", "viva.sandbox.judge"};
        classes().that().resideInAnyPackage(features)
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", features[0], features[1], features[2])
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("viva.sandbox"));
    }
}
