package org.silveralliance.activities.registration;

/** How the wish to take part came in. */
public enum SignUpChannel {
    PHONE,
    IN_PERSON,
    WECHAT,
    /** Entered by the member or by whoever acts for him, without a word before. */
    ONLINE,
    /** Brought by somebody of the family. */
    FAMILY
}
