package viva.vision;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CorePurityTest {
    @Test
    void featurePackagesImportTheJdkAndEachOther() {
        String[] core = {"viva.vision.words", "viva.vision.natives", "viva.vision.picture", "viva.vision.metric",
            "viva.vision.learning", "viva.vision.detection", "viva.vision.inference", "viva.vision.demo", "viva.vision.gallery"};
        classes().that(resideInAnyPackage(core))
                .should().onlyDependOnClassesThat(resideInAnyPackage(core).or(resideInAnyPackage("java..")))
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("viva.vision"));
    }
}
