package org.silveralliance.kit.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The reading library's door: whatever it stumbles over is a fault of the file, never of the program. The guard has read it
 * whole before.
 */
final class OpenWorkbook {

    private OpenWorkbook() {
    }

    /** A checked file for reading its cells; their formats are not read, which nobody asks for. */
    static ReadableWorkbook of(Path file) {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (IOException | RuntimeException stumbled) {
            throw WorkbookRefused.damaged(stumbled);
        }
    }

    /** A checked file for copying it, with the formats of its numbers where it has any. */
    static ReadableWorkbook withFormats(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException withoutStyles) {
            return of(file);
        }
    }

    /** The rows of a sheet as they are read; the caller closes the stream. */
    static Stream<Row> rows(Sheet sheet) {
        try {
            Stream<Row> rows = sheet.openStream();
            return StreamSupport.stream(new Guarded(rows.spliterator()), false).onClose(rows::close);
        } catch (IOException | RuntimeException stumbled) {
            throw WorkbookRefused.damaged(stumbled);
        }
    }

    /** Takes a row out before handing it on, so that a fault of the taker stays the taker's. */
    private static final class Guarded extends AbstractSpliterator<Row> {

        private final Spliterator<Row> rows;
        private @Nullable Row next;

        Guarded(Spliterator<Row> rows) {
            super(rows.estimateSize(), rows.characteristics());
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Row> taker) {
            next = null;
            try {
                rows.tryAdvance(row -> next = row);
            } catch (RuntimeException stumbled) {
                throw WorkbookRefused.damaged(stumbled);
            }
            if (next == null) {
                return false;
            }
            taker.accept(next);
            return true;
        }
    }
}
