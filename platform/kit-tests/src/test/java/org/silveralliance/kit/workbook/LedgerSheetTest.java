package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.kit.workbook.PersonColumn.NAME;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.testkit.Sheets;

/** How the rows of a workbook's sheets come out. */
@DisplayName("M-01 rows of a workbook, one at a time")
class LedgerSheetTest {

    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("S-07 a sheet's rows are handed over while it is read, not after")
    void shouldHandOverRowsWhileTheSheetIsRead() throws IOException {
        Object[][] rows = new Object[MANY + 1][];
        rows[0] = row("单位名称", "姓名");
        for (int number = 1; number <= MANY; number++) {
            rows[number] = row("县水利局", "王" + number);
        }
        CountDownLatch taken = new CountDownLatch(1);
        List<Boolean> waited = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(Sheets.of(folder, rows), LIMITS, PersonColumn.values())) {
            sheet.forEachRow(row -> row.number() != 2_000 || await(taken), before -> {
                taken.countDown();
                waited.add(before);
            });
        }
        assertThat(waited).hasSize(MANY).doesNotContain(false);
    }

    @Test
    void shouldReadOneSheetAfterTheOther() throws IOException {
        Path file = Sheets.write(folder, workbook -> {
            Sheets.fill(workbook.newWorksheet("一"), row("单位名称", "姓名"), row("县水利局", "王伟"), row("县水利局", "李静"));
            Sheets.fill(workbook.newWorksheet("空"), row("单位名称", "姓名"));
            Sheets.fill(workbook.newWorksheet("二"), row("单位名称", "姓名"), row("县水利局", "张敏"));
        });
        List<String> names = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, LIMITS, PersonColumn.values())) {
            sheet.forEachRow(row -> row.sheet() + row.number() + row.text(NAME), names::add);
        }
        assertThat(names).containsExactly("2王伟", "3李静", "二2张敏");
    }

    @Test
    @DisplayName("S-07 there are no more sums and headings that come again than people may be; blank rows may be more")
    void shouldCountWhateverStandsInARow() throws IOException {
        Object[] sum = row("合计", "2人");
        Object[] again = row("单位名称", "姓名");
        Object[][] people = { again, row("县水利局", "王伟"), row(), row(), row(), row("县水利局", "李静"), sum, again };
        assertThat(read(Sheets.of(folder, people), 2)).isEqualTo(2);
        for (Object[] more : new Object[][] { sum, again, row("县水利局", "张敏") }) {
            Object[][] all = Arrays.copyOf(people, people.length + 1);
            all[people.length] = more;
            Path file = Sheets.of(folder, all);
            assertThatThrownBy(() -> read(file, 2)).as("%s", more[0]).isInstanceOfSatisfying(WorkbookRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(WorkbookRefused.Reason.WORKBOOK_TOO_LARGE));
        }
    }

    private static int read(Path file, int most) throws IOException {
        List<Integer> rows = new ArrayList<>();
        try (LedgerSheet sheet = LedgerSheet.open(file, new WorkbookLimits(most, LIMITS.inflated(), LIMITS.strings()),
                PersonColumn.values())) {
            sheet.forEachRow(SheetRow::number, rows::add);
        }
        return rows.size();
    }

    private static boolean await(CountDownLatch taken) {
        try {
            return taken.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
