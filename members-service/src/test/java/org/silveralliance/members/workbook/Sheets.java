package org.silveralliance.members.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks made for one test. */
public final class Sheets {

    private Sheets() {
    }

    static Path write(Path folder, Consumer<Workbook> content) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    public static Path of(Path folder, Object[]... rows) throws IOException {
        return write(folder, workbook -> fill(workbook.newWorksheet("台账"), rows));
    }

    static void fill(Worksheet sheet, Object[]... rows) {
        for (int line = 0; line < rows.length; line++) {
            for (int column = 0; column < rows[line].length; column++) {
                switch (rows[line][column]) {
                    case null -> {
                    }
                    case Number number -> sheet.value(line, column, number);
                    case String text when text.startsWith("FORMULA ") -> sheet.formula(line, column, text.substring(8));
                    case Object other -> sheet.value(line, column, other.toString());
                }
            }
        }
    }

    public static Object[] row(Object... cells) {
        return cells;
    }
}
