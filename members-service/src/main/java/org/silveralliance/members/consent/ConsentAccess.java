package org.silveralliance.members.consent;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Members;

/** Who may see and record which consents of a member. */
@ApplicationScoped
public class ConsentAccess {

    private static final Set<String> OFFICE = Set.of(Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON,
            Roles.BRANCH_SECRETARY);

    private final Members members;
    private final Scopes scopes;

    public ConsentAccess(Members members, Scopes scopes) {
        this.members = members;
        this.scopes = scopes;
    }

    /** Those who keep the ledger and the member himself all of them, the role health the one its file needs. */
    Set<ConsentPurpose> purposes(UUID member) {
        if (isOffice(member) || scopes.isSelf(member)) {
            return EnumSet.allOf(ConsentPurpose.class);
        }
        if (sees(member, Set.of(Roles.HEALTH))) {
            return EnumSet.of(ConsentPurpose.HEALTH);
        }
        if (sees(member, Set.of(Roles.MEMBER))) {
            throw KitProblem.FORBIDDEN.because("同意由本人作出，家属账号不能代办");
        }
        throw KitProblem.notInScope("没有这名党员");
    }

    /** Whether somebody says so for himself, by his own account. */
    boolean isHimself(UUID member) {
        return scopes.isSelf(member) && !isOffice(member) && !sees(member, Set.of(Roles.HEALTH));
    }

    private boolean isOffice(UUID member) {
        return sees(member, OFFICE);
    }

    private boolean sees(UUID member, Set<String> roles) {
        return members.visible(scopes.by(roles), member).isPresent();
    }
}
