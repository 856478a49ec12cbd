package org.silveralliance.kit.access;

/** The realm's roles, as they stand in {@code realm_access.roles}. */
public final class Roles {

    public static final String COUNTY_COMMITTEE = "county-committee";
    public static final String ORG_DEPT = "org-dept";
    public static final String LEAD_UNIT = "lead-unit";
    public static final String LIAISON = "liaison";
    public static final String BRANCH_SECRETARY = "branch-secretary";
    public static final String MEMBER = "member";
    public static final String FAMILY = "family";
    public static final String HEALTH = "health";
    public static final String AUDITOR = "auditor";
    public static final String SYS_ADMIN = "sys-admin";
    public static final String PROVINCE = "province";
    /** Another of our services, by its service account. */
    public static final String SERVICE = "service";

    private Roles() {
    }
}
