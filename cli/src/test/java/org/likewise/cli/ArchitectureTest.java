package org.likewise.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of docs/ARCHITECTURE.md, over all rooms that the command line joins. */
class ArchitectureTest {
    private static final String ROOT = "org.likewise";
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(classes.size()).as("all rooms are on the class path").isGreaterThan(100);
    }

    @Test
    void theModelKnowsNoOtherRoomAndNoFormatOfOutput() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".generator..",
                        ROOT + ".scanner..",
                        ROOT + ".simulator..",
                        ROOT + ".analysis..",
                        ROOT + ".exchange..",
                        ROOT + ".cli..",
                        "org.apache.pdfbox..",
                        "freemarker..",
                        "java.awt..",
                        "javax.imageio..",
                        "com.google.zxing..")
                .check(classes);
    }

    @Test
    void theRoomsBesideEachOtherDoNotKnowEachOther() {
        noneKnows("generator", "scanner", "simulator", "analysis", "exchange", "cli");
        noneKnows("scanner", "generator", "simulator", "analysis", "exchange", "cli");
        noneKnows("simulator", "generator", "scanner", "analysis", "exchange", "cli");
        noneKnows("analysis", "generator", "scanner", "simulator", "exchange", "cli");
        noneKnows("exchange", "generator", "scanner", "simulator", "analysis", "cli");
    }

    @Test
    void oneThinPackageKnowsGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli.git")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(classes);
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching(ROOT + ".(*.*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheCommandLineSpeaks() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(classes);
    }

    @Test
    void whatIsWrittenOutDependsOnNoMachinesSettings() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.TimeZone.class, "getDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    private static void noneKnows(String room, String... others) {
        for (String other : others) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "." + other + "..")
                    .check(classes);
        }
    }
}
