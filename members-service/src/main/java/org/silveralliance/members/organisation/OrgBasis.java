package org.silveralliance.members.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation is founded on (G-18). */
@Schema(name = "OrgBasis")
public enum OrgBasis {
    UNIT,
    REGION,
    TRADE,
    INTEREST,
    OTHER
}
