package org.silveralliance.members.floating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which side of the register somebody stands on. */
@Schema(name = "FloatingDirection")
public enum Direction {
    /** On a ledger of the county, and living elsewhere. */
    OUT,
    /** On a ledger elsewhere, and living here. */
    IN
}
