package org.silveralliance.members.ledger;

import org.silveralliance.kit.workbook.SheetRow;

/** Where the rows of one workbook go, in order. What becomes of a row is found out ahead, on a thread of its own. */
interface RowSink<T> {

    T read(SheetRow row);

    void take(T outcome);

    void finish();
}
