package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.AwaitsReplication;
import org.silveralliance.activities.access.NamesForeignIds;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.kit.inbox.Arrival;

/** Waits outside {@code @Idempotent}, whose transaction would hold a connection, and only for callers who see the activity. */
@AwaitsReplication
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
public class AwaitReplicationInterceptor {

    private final Arrival arrival;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final KnownPeople people;
    private final KnownAlliances alliances;

    public AwaitReplicationInterceptor(Arrival arrival, ActivityAccess access, Scopes scopes, KnownPeople people,
            KnownAlliances alliances) {
        this.arrival = arrival;
        this.access = access;
        this.scopes = scopes;
        this.people = people;
        this.alliances = alliances;
    }

    @AroundInvoke
    @Nullable
    Object first(InvocationContext call) throws Exception {
        scopes.forChange();
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof UUID activityId) {
                access.visible(activityId);
            } else if (parameter instanceof NamesForeignIds body) {
                NamesForeignIds.ForeignIds named = body.foreignIds();
                arrival.await(() -> isKnown(named));
            }
        }
        return call.proceed();
    }

    private boolean isKnown(NamesForeignIds.ForeignIds named) {
        return people.members(named.members()).size() == named.members().size()
                && named.alliances().stream().allMatch(id -> alliances.find(id).isPresent());
    }
}
