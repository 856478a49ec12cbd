package org.silveralliance.activities.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.access.Roles;

/**
 * What an account is in office for, as its token says; what it sees follows from this and from the alliances of today.
 *
 * @param units social credit codes of the units it acts for
 * @param member whose account a member's or a family's is
 */
public record Office(Set<String> roles, Set<String> units, Optional<UUID> member) {

    boolean county() {
        return roles.contains(Roles.COUNTY_COMMITTEE) || roles.contains(Roles.ORG_DEPT);
    }

    boolean works() {
        return !county() && (roles.contains(Roles.LEAD_UNIT) || roles.contains(Roles.LIAISON)
                || roles.contains(Roles.BRANCH_SECRETARY));
    }

    Optional<UUID> self() {
        return roles.contains(Roles.MEMBER) || roles.contains(Roles.FAMILY) ? member : Optional.empty();
    }
}
