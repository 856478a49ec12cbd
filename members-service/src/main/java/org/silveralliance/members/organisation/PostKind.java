package org.silveralliance.members.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is in an organisation; secretary and instructor are one each. */
@Schema(name = "PostKind")
public enum PostKind {

    SECRETARY("书记"),
    DEPUTY_SECRETARY("副书记"),
    COMMITTEE_MEMBER("委员"),
    INSTRUCTOR("指导员");

    private final String called;

    PostKind(String called) {
        this.called = called;
    }

    String called() {
        return called;
    }

    boolean isOnlyOne() {
        return this == SECRETARY || this == INSTRUCTOR;
    }
}
