package org.silveralliance.members.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the county has agreed that somebody comes. */
@Schema(name = "InboundState")
public enum InboundState {
    PENDING,
    APPROVED,
    REFUSED
}
