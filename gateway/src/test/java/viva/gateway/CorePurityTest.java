package viva.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What knows no framework stays that way. */
@AnalyzeClasses(packages = "viva.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class CorePurityTest {
    @ArchTest
    static final ArchRule CORES_KNOW_ONLY_THE_JDK_AND_EACH_OTHER = classes()
            .that().resideInAnyPackage("viva.gateway.identity", "viva.gateway.room")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "viva.gateway.identity", "viva.gateway.room", "viva.rpc.auth");
}
