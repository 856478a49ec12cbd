package org.silveralliance.activities.rotation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Replication;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.rotation.RotationResource.RotationDraft;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.problem.KitProblem;

/**
 * Stands outside {@code @Idempotent}, whose transaction holds a connection as long as the solver works: whoever waits for an
 * alliance to be heard of, has no right to plan for it or waits for his turn holds none.
 */
@PlansAYear
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
public class PlanningRoom {

    /** Of the connections and processors so many may be at work on years. */
    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);

    private final Replication replication;
    private final AllianceFacts facts;
    private final KnownPeople people;
    private final Scopes scopes;

    public PlanningRoom(Replication replication, AllianceFacts facts, KnownPeople people, Scopes scopes) {
        this.replication = replication;
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
                replication.await(() -> isKnownWithItsUnits(draft.allianceId()));
                scopes.forChange().mustManage(draft.allianceId());
            }
        }
        if (!haveRoom()) {
            throw KitProblem.UNAVAILABLE.because("同时编排轮值的人较多，请稍后再试");
        }
        try {
            return call.proceed();
        } finally {
            ROOM.release();
        }
    }

    private boolean isKnownWithItsUnits(UUID allianceId) {
        List<UUID> units = facts.seats(allianceId).stream().map(AllianceFacts.Seat::unitId).distinct().toList();
        return !units.isEmpty() && people.unitNames(units).size() == units.size();
    }

    private static boolean haveRoom() {
        try {
            return ROOM.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
