package org.silveralliance.members.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How high an organisation stands, from above. */
@Schema(name = "OrgLevel")
public enum OrgLevel {

    PARTY_COMMITTEE("党委"),
    WORKING_COMMITTEE("党工委"),
    GENERAL_BRANCH("党总支"),
    BRANCH("党支部"),
    GROUP("党小组");

    private final String called;

    OrgLevel(String called) {
        this.called = called;
    }

    String called() {
        return called;
    }

    /** Committees alone have nothing above them in this county. */
    boolean mayStandOnTop() {
        return isCommittee();
    }

    /** A group is part of a branch, a branch stands under a general branch or a committee. */
    boolean mayStandUnder(OrgLevel parent) {
        return switch (this) {
            case PARTY_COMMITTEE, WORKING_COMMITTEE, GENERAL_BRANCH -> parent.isCommittee();
            case BRANCH -> parent.isCommittee() || parent == GENERAL_BRANCH;
            case GROUP -> parent == BRANCH;
        };
    }

    private boolean isCommittee() {
        return this == PARTY_COMMITTEE || this == WORKING_COMMITTEE;
    }
}
