package org.silveralliance.activities.rotation.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.silveralliance.testkit.RawBook;
import org.silveralliance.testkit.RawBook.Program;
import org.silveralliance.testkit.RawBook.Sheet;

@DisplayName("E-33 odd cells of a list of holidays mean what they mean in any workbook")
class ReadHolidaysTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadOddCells() throws IOException {
        List<List<Object>> rows = List.of(List.of("2026年放假安排", "", ""), List.of("日\n期", "節日名稱", "休/班"),
                List.of("2026.1.5", "元旦", "休"), List.of("２０２６．１．６", "", "休\u200B"),
                List.of("\u202A2026年1月7日\u202C", "元\u00A0旦", " 班 "),
                List.of("20260108", "", "休"), List.of("元月九日前后", "", "休"), List.of("合计", "", "5天"),
                List.of("注：以正式通知为准", "", ""));
        for (Program program : List.of(Program.EXCEL, Program.INLINE)) {
            Path book = new RawBook(program).add(Sheet.of("放假", rows, "A1:C1", "B3:B4")).write(folder);
            assertThat(new ReadHolidays().read(book).items())
                    .extracting(line -> line.row() + " " + line.date() + " " + line.name()
                            + " " + line.kind())
                    .containsExactly("3 2026-01-05 元旦 休", "4 2026-01-06 元旦 休", "5 2026-01-07 元 旦 班",
                            "6 2026-01-08  休", "7 元月九日前后  休");
        }
    }
}
