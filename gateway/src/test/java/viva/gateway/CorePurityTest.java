package viva.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What knows no framework stays that way. */
class CorePurityTest {

    @Test
    void coresKnowOnlyTheJdkAndEachOther() {
        var ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("viva.gateway");

        classes().that().resideInAnyPackage("viva.gateway.identity", "viva.gateway.room")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "viva.gateway.identity", "viva.gateway.room", "viva.rpc.auth")
                .check(ours);
    }
}
