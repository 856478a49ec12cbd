package org.silveralliance.members.health;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Members;

/** Who may open whose health file: the role health those of its units, and the member his own. */
@ApplicationScoped
public class HealthAccess {

    private final Members members;
    private final Scopes scopes;

    public HealthAccess(Members members, Scopes scopes) {
        this.members = members;
        this.scopes = scopes;
    }

    /** Whether he opens his own file; refuses whoever may open neither. */
    boolean isOwn(UUID member) {
        if (scopes.isSelf(member)) {
            return true;
        }
        mustCareFor(member);
        return false;
    }

    void mustCareFor(UUID member) {
        if (members.visible(scopes.by(Set.of(Roles.HEALTH)), member).isEmpty()) {
            if (members.visible(scopes.by(Set.of(Roles.MEMBER)), member).isPresent()) {
                throw KitProblem.FORBIDDEN.because("健康档案只对健康管理人员和本人开放");
            }
            throw KitProblem.notInScope("没有这名党员");
        }
    }
}
