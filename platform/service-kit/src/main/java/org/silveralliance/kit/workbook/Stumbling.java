package org.silveralliance.kit.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

import org.jboss.logging.Logger;
import org.silveralliance.kit.workbook.xlsx.Malformed;

/**
 * The door to a file's content: whatever is stumbled over there ends the file, never the program. The log tells a fault of the
 * file from one of ours; no cause names content.
 */
final class Stumbling {

    private static final Logger LOG = Logger.getLogger(Stumbling.class);
    private static final int PLACES = 8;

    private Stumbling() {
    }

    /** One step of reading. */
    interface Step<T> {

        T take() throws IOException;
    }

    /** What failed beside the file, such as the connection a copy is written to. */
    static final class NotTheFile extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        NotTheFile(IOException cause) {
            super(cause);
        }
    }

    /** What a step gives; what goes wrong in it is {@link WorkbookRefused}. */
    static <T> T over(Step<T> step) {
        try {
            return step.take();
        } catch (WorkbookRefused | NotTheFile passed) {
            throw passed;
        } catch (Malformed malformed) {
            LOG.infof("A workbook is refused: %s", malformed.fault());
            throw switch (malformed.fault()) {
                case DAMAGED -> WorkbookRefused.damaged(malformed);
                case TOO_LARGE -> WorkbookGuard.tooLarge();
                case TOO_LONG -> WorkbookRefused.tooLong(malformed);
            };
        } catch (ZipException | EOFException damaged) {
            LOG.infof("A workbook is damaged: %s", damaged.getClass().getSimpleName());
            throw WorkbookRefused.damaged(damaged);
        } catch (IOException stumbled) {
            LOG.warn("A workbook could not be read", stumbled);
            throw WorkbookRefused.damaged(stumbled);
        } catch (RuntimeException | StackOverflowError unexpected) {
            // Its message may repeat a cell; where it arose does not.
            LOG.errorf("A workbook could not be read: %s at %s", unexpected.getClass().getName(), places(unexpected));
            throw WorkbookRefused.damaged(unexpected);
        }
    }

    private static String places(Throwable unexpected) {
        return Arrays.stream(unexpected.getStackTrace()).limit(PLACES).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
