package org.silveralliance.activities.access;

import java.util.HashSet;
import java.util.Optional;
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
 * @param self the member a member's or family's account belongs to
 * @param home the alliances to which that member belongs
 */
public record Scope(boolean county, Set<UUID> led, Set<UUID> joined, Set<UUID> units, Optional<UUID> self, Set<UUID> home) {

    public boolean sees(UUID allianceId) {
        return worksFor(allianceId) || home.contains(allianceId);
    }

    /** Whether the caller sees the alliance by his office and not only as one of its members. */
    public boolean worksFor(UUID allianceId) {
        return county || led.contains(allianceId) || joined.contains(allianceId);
    }

    /** The committee and the lead unit act for every unit of the alliance. */
    public boolean manages(UUID allianceId) {
        return county || led.contains(allianceId);
    }

    public boolean actsFor(UUID allianceId, UUID unitId) {
        return manages(allianceId) || units.contains(unitId);
    }

    /** Outside one's scope is 404, as if it did not exist. */
    public void mustSee(UUID allianceId) {
        if (!sees(allianceId)) {
            throw KitProblem.notInScope("没有找到该联盟");
        }
    }

    public void mustManage(UUID allianceId) {
        mustSee(allianceId);
        if (!manages(allianceId)) {
            throw KitProblem.FORBIDDEN.because("只有党工委、组织部和本联盟的牵头单位可以进行此操作");
        }
    }

    /** Whoever hosts may look after what it hosts. */
    public void mustActFor(UUID allianceId, UUID unitId) {
        mustSee(allianceId);
        if (!actsFor(allianceId, unitId)) {
            throw KitProblem.FORBIDDEN.because("只有主办单位、牵头单位和党工委可以进行此操作");
        }
    }

    /** What a list of alliances' things is narrowed to; column {@code alliance} of the statement. */
    public Query narrow(Query query, String alliance) {
        return county ? query : query.add("and " + alliance + " = any(?)", visible());
    }

    /** The alliances a list may show, when it may not show all. */
    public Set<UUID> visible() {
        Set<UUID> visible = new HashSet<>(workedFor());
        visible.addAll(home);
        return visible;
    }

    /** For SQL, where the scope is not the whole county: the alliances seen by office. */
    public Set<UUID> workedFor() {
        Set<UUID> workedFor = new HashSet<>(led);
        workedFor.addAll(joined);
        return workedFor;
    }
}
