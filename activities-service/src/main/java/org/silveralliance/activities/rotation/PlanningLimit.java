package org.silveralliance.activities.rotation;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.rotation.RotationResource.RotationDraft;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.http.Room;
import org.silveralliance.kit.inbox.Arrival;

/**
 * Stands outside {@code @Idempotent}, whose transaction holds a connection as long as the solver works: whoever waits for an
 * alliance to be heard of, has no right to plan for it or waits for his turn holds none.
 */
@PlansAYear
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
public class PlanningLimit {

    private final PlanningPlaces places;
    private final Arrival arrival;
    private final AllianceFacts facts;
    private final KnownPeople people;
    private final Scopes scopes;

    public PlanningLimit(PlanningPlaces places, Arrival arrival, AllianceFacts facts, KnownPeople people, Scopes scopes) {
        this.places = places;
        this.arrival = arrival;
        this.facts = facts;
        this.people = people;
        this.scopes = scopes;
    }

    @AroundInvoke
    @Nullable
    Object first(InvocationContext call) throws Exception {
        for (Object parameter : call.getParameters()) {
            // It has not been validated yet.
            if (parameter instanceof RotationDraft draft && draft.allianceId() != null) {
                scopes.forChange();
                arrival.await(() -> isKnownWithItsUnits(draft.allianceId()));
                scopes.forChange().mustManage(draft.allianceId());
            }
        }
        try (Room.Place _ = places.take()) {
            return call.proceed();
        }
    }

    private boolean isKnownWithItsUnits(UUID allianceId) {
        List<UUID> units = facts.seats(allianceId).stream().map(AllianceFacts.Seat::unitId).distinct().toList();
        return !units.isEmpty() && people.unitNames(units).size() == units.size();
    }
}
