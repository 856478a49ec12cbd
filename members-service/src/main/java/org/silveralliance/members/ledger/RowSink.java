package org.silveralliance.members.ledger;

import org.silveralliance.members.workbook.SheetRow;

/** Where the rows of one workbook go, in order. */
interface RowSink {

    void take(SheetRow row);

    void finish();
}
