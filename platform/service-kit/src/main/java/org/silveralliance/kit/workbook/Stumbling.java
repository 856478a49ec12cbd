package org.silveralliance.kit.workbook;

import java.io.IOException;

import org.silveralliance.kit.workbook.xlsx.Malformed;

/** The door to a file's content: whatever is stumbled over there is a fault of the file, never of the program. */
final class Stumbling {

    private Stumbling() {
    }

    /** One step of reading. */
    interface Step<T> {

        T take() throws IOException;
    }

    /** What a step gives; what goes wrong in it is {@link WorkbookRefused}. */
    static <T> T over(Step<T> step) {
        try {
            return step.take();
        } catch (WorkbookRefused refused) {
            throw refused;
        } catch (Malformed malformed) {
            throw switch (malformed.fault()) {
                case DAMAGED -> WorkbookRefused.damaged(malformed);
                case TOO_LARGE -> WorkbookGuard.tooLarge();
                case TOO_LONG -> WorkbookRefused.tooLong(malformed);
            };
        } catch (IOException | RuntimeException stumbled) {
            throw WorkbookRefused.damaged(stumbled);
        }
    }
}
