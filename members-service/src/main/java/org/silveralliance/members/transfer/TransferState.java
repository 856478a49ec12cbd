package org.silveralliance.members.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a letter stands on a day. */
@Schema(name = "TransferState")
public enum TransferState {
    ISSUED,
    /** Valid no longer and without a receipt: follows from the day and is written down nowhere (E-12). */
    EXPIRED,
    RECEIVED,
    RETURNED,
    WITHDRAWN
}
