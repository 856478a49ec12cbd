package org.silveralliance.members.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the other side sent a letter back. */
@Schema(name = "TransferReturnGround")
public enum ReturnGround {
    WRONG_RECEIVER,
    INCOMPLETE,
    DUES,
    NOT_ACCEPTED,
    OTHER
}
