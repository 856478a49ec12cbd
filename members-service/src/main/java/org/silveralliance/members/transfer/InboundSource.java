package org.silveralliance.members.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody who comes is kept so far. */
@Schema(name = "InboundSource")
public enum InboundSource {
    /** 非建库党员转入: from another province, on paper alone (E-13). */
    NON_DB,
    IN_PROVINCE
}
