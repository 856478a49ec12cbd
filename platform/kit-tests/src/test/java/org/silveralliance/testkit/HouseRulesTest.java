package org.silveralliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

class HouseRulesTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.silveralliance.testkit.planted",
            "outside");

    static Set<String> rules() {
        return HouseRules.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldTurnRedOnItsPlantedViolation(String rule) {
        assertThat(HouseRules.ALL.get(rule).evaluate(PLANTED).hasViolation()).as(rule).isTrue();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void shouldNameTheOffender(String rule, String offender) {
        assertThat(HouseRules.ALL.get(rule).evaluate(PLANTED).getFailureReport().toString()).contains(offender);
    }

    @Test
    void shouldKeepTheContractsInOrder() {
        HouseRules.check("org.silveralliance.contracts");
    }

    @Test
    void shouldKeepTheKitInOrder() {
        HouseRules.check("org.silveralliance.kit");
    }

    @Test
    void shouldKeepTheTokenKitInOrder() {
        HouseRules.check("org.silveralliance.token");
    }

    @Test
    void shouldNotCheckWhatIsNotThere() {
        assertThatThrownBy(() -> HouseRules.check("org.silveralliance.nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldFindNoFileLongerThanAPage() {
        assertThat(HouseRules.tooLong(Path.of("..", ".."))).isEmpty();
    }

    @Test
    void shouldNameAFileLongerThanAPage(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("src/main")).resolve("Long.java"), "line\n".repeat(401));
        Files.writeString(Files.createDirectories(folder.resolve("src/test")).resolve("LongTest.java"), "line\n".repeat(401));
        Files.writeString(Files.createDirectories(folder.resolve("generated")).resolve("types.ts"), "line\n".repeat(4000));
        Files.writeString(folder.resolve("long.css"), "line\n".repeat(401));
        assertThat(HouseRules.tooLong(folder)).containsExactly("long.css has 401 lines", "src/main/Long.java has 401 lines");
    }

    @Test
    void shouldFindNoStatementOfAllColumns() {
        assertThat(HouseRules.askingForAllColumns(Path.of("..", ".."))).isEmpty();
    }

    @Test
    void shouldNameAStatementOfAllColumns(@TempDir Path folder) throws IOException {
        Path main = Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(main.resolve("OneLine.java"), "Query.of(\"select * from import_job where id = ?\", id)");
        Files.writeString(main.resolve("Block.java"), "Query.of(\"\"\"\n    select *\n    from import_job\"\"\")");
        Files.writeString(main.resolve("Function.java"), "Query.of(\"select * from unnest(?::uuid[])\", ids)");
        Files.writeString(main.resolve("Within.java"), "Query.of(\"select id from (select * from import_job limit 1) j\")");
        assertThat(HouseRules.askingForAllColumns(folder)).containsExactly("src/main/Block.java", "src/main/OneLine.java");
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("Entities have verbs, not setters", "WithSetter.setId"),
                Arguments.of("A resource says who may call it", "OpenResource.open"),
                Arguments.of("A list in a body says that it holds no null",
                        "Inner.groups"),
                Arguments.of("What is not said in a body is no no", "Inner.agreed"),
                Arguments.of("A resource has its tag in the document", "UntaggedResource"),
                Arguments.of("A resource says what it produces", "SilentResource"),
                Arguments.of("No service starts a process", "OwnProcess.start"),
                Arguments.of("No service starts a process", "OwnShell.start"),
                Arguments.of("Plain SQL goes through the kit", "OwnSql.ask"),
                Arguments.of("Plain SQL goes through the kit", "OwnSql.prepare"));
    }
}
