package org.silveralliance.kit.workbook;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;

/** What a cell that should hold a date turned out to say. */
public sealed interface DateReading {

    /** Nothing, or in words that it is not known. */
    record Nothing() implements DateReading {
    }

    /** A date nobody would ask about. */
    record Said(PartialDate date) implements DateReading {
    }

    /**
     * Something a careful reader asks about.
     *
     * @param question what to ask, with what stands in the cell
     * @param sure what of it is certain all the same
     * @param likely what it means if nothing speaks against it; to be compared, never to be taken alone
     */
    record Asked(String question, @Nullable PartialDate sure, @Nullable PartialDate likely) implements DateReading {
    }
}
