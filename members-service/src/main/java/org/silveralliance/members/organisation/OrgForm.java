package org.silveralliance.members.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an organisation is set up. */
@Schema(name = "OrgForm")
public enum OrgForm {
    SINGLE,
    JOINT,
    FUNCTIONAL,
    TEMPORARY,
    FLOATING;

    /** Of a temporary one those who allowed it name the committee, and a functional one has none. */
    boolean electsItsCommittee() {
        return this != TEMPORARY && this != FUNCTIONAL;
    }
}
