package org.silveralliance.activities.activity;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Arrivals;
import org.silveralliance.activities.access.Arriving;
import org.silveralliance.activities.access.AwaitsArrivals;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.fromalliances.KnownAlliances;
import org.silveralliance.activities.frommembers.KnownPeople;

/** Waits outside {@code @Idempotent}, whose transaction would hold a connection, and only for callers who see the activity. */
@AwaitsArrivals
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 100)
public class AwaitArrivals {

    private final Arrivals arrivals;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final KnownPeople people;
    private final KnownAlliances alliances;

    public AwaitArrivals(Arrivals arrivals, ActivityAccess access, Scopes scopes, KnownPeople people,
            KnownAlliances alliances) {
        this.arrivals = arrivals;
        this.access = access;
        this.scopes = scopes;
        this.people = people;
        this.alliances = alliances;
    }

    @AroundInvoke
    @Nullable
    Object first(InvocationContext call) throws Exception {
        scopes.toChange();
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof UUID activityId) {
                access.visible(activityId);
            } else if (parameter instanceof Arriving body) {
                Arriving.Named named = body.named();
                arrivals.await(() -> isKnown(named));
            }
        }
        return call.proceed();
    }

    private boolean isKnown(Arriving.Named named) {
        return people.members(named.members()).size() == named.members().size()
                && named.alliances().stream().allMatch(id -> alliances.find(id).isPresent());
    }
}
