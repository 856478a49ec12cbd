package org.silveralliance.alliance.survey;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** A liaison answers for his own unit; committee and organization department see all answers. */
@ApplicationScoped
public class SurveyAccess {

    private final Scopes scopes;
    private final Units units;

    public SurveyAccess(Scopes scopes, Units units) {
        this.scopes = scopes;
        this.units = units;
    }

    void mustSee(UUID unitId) {
        if (!scopes.current().seesOwnUnit(unitId) || units.find(unitId).isEmpty()) {
            throw absent();
        }
    }

    static Problem absent() {
        return KitProblem.notInScope("没有找到该单位");
    }
}
