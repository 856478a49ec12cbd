package org.silveralliance.alliance.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;

/**
 * What one caller may see and do today.
 *
 * @param county true for the committee and the organization department: everything in the division
 * @param led the alliances whose current lead unit the caller acts for
 * @param joined the alliances to which the caller's own units belong
 * @param units the caller's own units
 */
public record Scope(boolean county, Set<UUID> led, Set<UUID> joined, Set<UUID> units) {

    public boolean sees(UUID allianceId) {
        return county || led.contains(allianceId) || joined.contains(allianceId);
    }

    /** Outside one's scope is 404, as if it did not exist. */
    public void mustSee(UUID allianceId) {
        if (!sees(allianceId)) {
            throw KitProblem.notInScope("没有找到该联盟");
        }
    }

    /** The alliance must be one whose current lead unit is the caller's. */
    public void mustLead(UUID allianceId) {
        mustSee(allianceId);
        if (!led.contains(allianceId)) {
            throw KitProblem.FORBIDDEN.because("只有本联盟当前的牵头单位可以进行此操作");
        }
    }

    /** A lead unit sees all units of its alliance, a liaison only his own (G-12). */
    public boolean seesUnit(UUID allianceId, UUID unitId) {
        return county || led.contains(allianceId) || units.contains(unitId);
    }

    /** What a unit answers for itself is seen by it and by the county, whatever alliance it belongs to. */
    public boolean seesOwnUnit(UUID unitId) {
        return county || units.contains(unitId);
    }

    /** What a list of units' own answers is narrowed to; column {@code unit} of the statement. */
    public Query narrowOwnUnits(Query query, String unit) {
        return county ? query : query.add("and " + unit + " = any(?)", units);
    }

    /** What a list of alliances is narrowed to; column {@code alliance} of the statement. */
    public Query narrow(Query query, String alliance) {
        return county ? query : query.add("and " + alliance + " = any(?)", visible());
    }

    /** What a list of member units is narrowed to: a lead unit sees all of its alliance, a liaison only his own (G-12). */
    public Query narrowUnits(Query query, String alliance, String unit) {
        return county ? query
                : query.add("and (" + alliance + " = any(?) or " + alliance + " = any(?) and " + unit
                        + " = any(?))", led, joined, units);
    }

    /** The alliances a list may show, when it may not show all. */
    public Set<UUID> visible() {
        Set<UUID> visible = new HashSet<>(led);
        visible.addAll(joined);
        return visible;
    }
}
