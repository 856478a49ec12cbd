package org.silveralliance.members.floating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to look for a floating member nobody has heard of (M-08): the secretary of his branch, or else his unit's liaison. */
@Schema(name = "FloatingAssignee")
public enum Assignee {
    BRANCH_SECRETARY,
    /** As long as the branch of his primary relation has no secretary, or he has none. */
    LIAISON;

    static Assignee of(boolean hasSecretary) {
        return hasSecretary ? BRANCH_SECRETARY : LIAISON;
    }
}
