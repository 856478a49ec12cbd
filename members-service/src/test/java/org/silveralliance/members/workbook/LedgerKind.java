package org.silveralliance.members.workbook;

import java.util.List;

import org.silveralliance.testkit.RawBook;

/** A kind of ledger offices send. */
interface LedgerKind {

    /** It, as a program writes it. */
    RawBook in(RawBook.Program program);

    /** What a careful clerk would make of it, as {@link LedgerReading} says it. */
    List<String> expected();
}
