package org.silveralliance.members.floating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of his unit is to look for a floating member nobody has heard of (M-08). */
@Schema(name = "FloatingAssignee")
public enum Assignee {
    BRANCH_SECRETARY,
    /** As long as the unit has no branch, and so no secretary. */
    LIAISON;

    static Assignee of(boolean hasBranch) {
        return hasBranch ? BRANCH_SECRETARY : LIAISON;
    }
}
