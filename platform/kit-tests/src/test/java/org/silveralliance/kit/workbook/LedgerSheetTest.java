package org.silveralliance.kit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.kit.workbook.PersonColumn.LIMITS;
import static org.silveralliance.kit.workbook.PersonColumn.NAME;
import static org.silveralliance.testkit.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static boolean await(CountDownLatch taken) {
        try {
            return taken.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
