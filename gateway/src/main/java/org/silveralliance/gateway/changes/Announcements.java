package org.silveralliance.gateway.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.audit.Person;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Tells all replicas what a call has changed that this one passed on. What is the same within a moment is told once. */
@ApplicationScoped
public class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final long TOGETHER_MILLIS = 100;
    /** All kinds of a province's counties several times over; what goes beyond is found by the next poll. */
    private static final int MOST = 5_000;

    private final Replicas replicas;
    private final Vertx vertx;
    private final Set<Change> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();

    Announcements(Replicas replicas, Vertx vertx) {
        this.replicas = replicas;
        this.vertx = vertx;
    }

    /** Follows a call to its end: what was refused has changed nothing. */
    public void follow(RoutingContext request, @Nullable String accessToken) {
        boolean preview = "true".equals(request.request().getParam("preview"));
        Kind.changedBy(request.request().method().name(), request.normalizedPath(), preview)
                .ifPresent(kind -> Person.of(accessToken).map(person -> new Change(person.division(), kind))
                        .ifPresent(change -> request.addEndHandler(over -> {
                            if (request.response().getStatusCode() < 300) {
                                add(change);
                            }
                        })));
    }

    private void add(Change change) {
        if (waiting.size() < MOST) {
            waiting.add(change);
        }
        if (due.compareAndSet(false, true)) {
            vertx.setTimer(TOGETHER_MILLIS, time -> vertx.executeBlocking(() -> {
                due.set(false);
                replicas.tell(taken());
                return 0;
            }, false).onFailure(failed -> LOG.warn("Pages hear of changes by their next poll only", failed)));
        }
    }

    private List<Change> taken() {
        List<Change> taken = new ArrayList<>();
        for (Change change : waiting) {
            if (waiting.remove(change)) {
                taken.add(change);
            }
        }
        return taken;
    }
}
