package org.silveralliance.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** The launcher does without the services' kits, so those rules of the house that concern it stand here once more. */
class HouseTest {

    private static final int MAIN_LINES = 400;
    private static final int TEST_LINES = 500;

    private static final JavaClasses LAUNCHER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.silveralliance.local");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.silveralliance.local.planted");

    static Stream<ArchRule> rules() {
        return Stream.of(slices().matching("org.silveralliance.(**)").should().beFreeOfCycles(),
                noClasses().should().resideInAnyPackage("..dto..", "..service..", "..services..", "..impl..", "..util..",
                        "..utils..", "..common..", "..helper..", "..helpers.."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldKeepTheRule(ArchRule rule) {
        rule.check(LAUNCHER);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldTurnRedOnThePlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void shouldFindNoFileLongerThanAPage() throws IOException {
        assertThat(tooLong(Path.of("src"))).isEmpty();
    }

    @Test
    void shouldNameAFileLongerThanAPage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Long.java");
        Files.writeString(file, "line\n".repeat(MAIN_LINES + 1));
        assertThat(tooLong(folder)).containsExactly(file);
    }

    private static List<Path> tooLong(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > (file.startsWith("src/test") ? TEST_LINES : MAIN_LINES)).toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
