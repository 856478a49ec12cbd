package org.silveralliance.kit.access;

import java.util.Set;

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
    public static final String SECURITY_OFFICER = "security-officer";
    public static final String PROVINCE = "province";
    /** Another of our services, by its service account. */
    public static final String SERVICE = "service";

    /** The three administrators exclude each other and see no business data (等保三级, 三员分立). */
    static final Set<String> ADMINISTRATORS = Set.of(SYS_ADMIN, SECURITY_OFFICER, AUDITOR);
    static final Set<String> ALL = Set.of(COUNTY_COMMITTEE, ORG_DEPT, LEAD_UNIT, LIAISON, BRANCH_SECRETARY, MEMBER, FAMILY,
            HEALTH, AUDITOR, SYS_ADMIN, SECURITY_OFFICER, PROVINCE, SERVICE);

    private Roles() {
    }
}
