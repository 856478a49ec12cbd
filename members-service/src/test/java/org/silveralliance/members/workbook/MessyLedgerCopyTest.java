package org.silveralliance.members.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.LedgerSheet;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.testkit.Fixtures;

@DisplayName("M-01 the annotated copy of a messy ledger")
class MessyLedgerCopyTest {

    private static final Path MESSY = Fixtures.file("lijin-ledger-2026-messy.xlsx");

    @TempDir
    Path folder;

    @Test
    void shouldBeReadAsItsOriginal() throws IOException {
        Path copy = folder.resolve("annotated.xlsx");
        try (OutputStream target = Files.newOutputStream(copy)) {
            new AnnotatedWorkbook(TestUnits.LIMITS, List.of(MemberColumn.values()), true,
                    List.of(new Issue(14, "身份证号", IssueCode.ID_CHECK_DIGIT, "身份证号校验码不符", "")))
                    .write(MESSY, target);
        }
        TestUnits units = TestUnits.ofSurvey();
        List<RowOutcome<MemberRow>> original = read(MESSY, units);
        assertThat(original).hasSize(727).filteredOn(RowOutcome.Accepted.class::isInstance).hasSize(721);
        assertThat(read(copy, units)).usingRecursiveFieldByFieldElementComparator().isEqualTo(original);
    }

    private static List<RowOutcome<MemberRow>> read(Path file, TestUnits units) throws IOException {
        try (LedgerSheet sheet = LedgerSheet.open(file, TestUnits.LIMITS, MemberColumn.values())) {
            MemberRowReader reader = new MemberRowReader(units, LocalDate.of(2026, 11, 21));
            List<RowOutcome<MemberRow>> outcomes = new ArrayList<>();
            sheet.forEachRow(reader::read, outcomes::add);
            return outcomes;
        }
    }
}
