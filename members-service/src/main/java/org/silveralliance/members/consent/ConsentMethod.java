package org.silveralliance.members.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody said so. */
@Schema(name = "ConsentMethod")
public enum ConsentMethod {
    /** He signed a form. */
    PAPER,
    PHONE,
    IN_PERSON,
    /** By his own account. */
    ONLINE
}
