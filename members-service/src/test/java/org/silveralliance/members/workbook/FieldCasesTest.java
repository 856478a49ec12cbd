package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.testkit.Fixtures;

/**
 * Workbooks of the kinds other systems stumbled over, each with what becomes of every line. {@code expected.txt} was read line
 * by
 * line against what a careful clerk would make of the cells.
 */
@DisplayName("M-01 cases from the field")
class FieldCasesTest {

    private static final Path FOLDER = Fixtures.file("field-cases");

    @Test
    void shouldMakeOfEveryLineWhatAClerkWould() throws IOException {
        TestUnits units = TestUnits.ofSurvey();
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList()) {
                all.add("== " + file.getFileName());
                all.addAll(read(file, units));
            }
        }
        assertThat(all).containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("expected.txt")));
    }

    private static List<String> read(Path file, TestUnits units) throws IOException {
        try {
            return LedgerReading.of(file, units);
        } catch (WorkbookRefused refused) {
            return List.of(refused.reason() + " " + refused.getMessage());
        }
    }
}
