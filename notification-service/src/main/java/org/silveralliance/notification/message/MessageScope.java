package org.silveralliance.notification.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.alliance.AllianceFacts;

/**
 * Which messages a caller may see: the committee all of its division, a lead unit those of the alliances it leads today, a
 * liaison those to members of his own unit.
 */
@ApplicationScoped
public class MessageScope {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;
    private final EntityManager entities;
    private final AllianceFacts facts;
    private final Clock clock;

    public MessageScope(Caller caller, EntityManager entities, AllianceFacts facts, Clock clock) {
        this.caller = caller;
        this.entities = entities;
        this.facts = facts;
        this.clock = clock;
    }

    /** For SQL; the sets are never empty. */
    public record Seen(boolean all, Set<UUID> alliances, Set<UUID> units) {

        public boolean leads(UUID allianceId) {
            return all || alliances.contains(allianceId);
        }
    }

    public Seen current() {
        Set<UUID> alliances = new HashSet<>(Set.of(NOBODY));
        Set<UUID> units = new HashSet<>(Set.of(NOBODY));
        Set<String> codes = caller.units();
        if (!codes.isEmpty() && caller.has(Roles.LEAD_UNIT)) {
            alliances.addAll(facts.ledBy(codes, LocalDate.now(clock)));
        }
        if (!codes.isEmpty() && caller.has(Roles.LIAISON)) {
            units.addAll(unitsOf(codes));
        }
        return new Seen(caller.has(Roles.COUNTY_COMMITTEE), alliances, units);
    }

    private List<UUID> unitsOf(Set<String> codes) {
        List<?> rows = entities.createNativeQuery("select id from unit where uscc in (:codes)", UUID.class)
                .setParameter("codes", codes).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
