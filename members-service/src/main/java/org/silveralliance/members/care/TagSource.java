package org.silveralliance.members.care;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a difficulty became known. A closed set: in free words it would be said what somebody suffers from. */
@Schema(name = "CareTagSource")
public enum TagSource {
    /** Somebody called on him. */
    VISIT,
    FAMILY,
    /** He said so himself. */
    SELF,
    /** His unit or branch reported it. */
    REPORT,
    /** An authority certified it (残疾证, 低保…). */
    CERTIFICATE
}
