package org.silveralliance.gateway.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.AuditTrail.Entry;
import org.silveralliance.gateway.limits.Addresses;
import org.silveralliance.gateway.limits.Feeds;
import org.silveralliance.gateway.refusal.Refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * What goes on the trail: logins, logouts here, and refusals of people who have said who they are; sessions that Keycloak ends
 * are among its own events. The same of one person
 * within a moment is one row with its count, and only so many wait at a time: whoever repeats what is refused fills neither
 * memory nor table. What finds no place is counted and logged.
 */
@ApplicationScoped
public class AuditEvents {

    private static final Logger LOG = Logger.getLogger(AuditEvents.class);
    private static final int LONGEST_SUBJECT = 200;
    /** The class of states that no repetition changes. */
    private static final String BAD_DATA = "22";

    private final AuditTrail trail;
    private final Addresses addresses;
    private final GatewayConfig.Audit config;
    private final Clock clock;
    private final Vertx vertx;
    private final Counter lost;
    private final LongAdder untold = new LongAdder();
    private final Map<Sort, Tally> waiting = new ConcurrentHashMap<>();

    AuditEvents(AuditTrail trail, Addresses addresses, GatewayConfig config, Clock clock, Vertx vertx, MeterRegistry metrics) {
        this.trail = trail;
        this.addresses = addresses;
        this.config = config.audit();
        this.clock = clock;
        this.vertx = vertx;
        this.lost = metrics.counter("sa.audit.refusals.lost");
    }

    /** What is the same for the trail; a refusal's path is that of the first. */
    private record Sort(String division, String actor, String origin, String action, String why) {
    }

    private record Tally(Instant at, String subject, long times) {

        /** The earlier one's time and subject, also when it comes back after the database refused it. */
        Tally and(Tally other) {
            Tally first = other.at.isBefore(at) ? other : this;
            return new Tally(first.at, first.subject, times + other.times);
        }
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.every().toMillis(), time -> vertx.executeBlocking(() -> {
            write();
            return 0;
        }));
    }

    void stop(@Observes ShutdownEvent stopped) {
        write();
        long rest = waiting.size();
        if (rest > 0) {
            waiting.values().forEach(this::lose);
            waiting.clear();
            LOG.errorf("%d rows of the trail could not be written before the end and are lost", rest);
        }
    }

    public void loggedIn(RoutingContext request, String accessToken) {
        add(request, accessToken, "session.begun", "session", "");
    }

    public void loggedOut(RoutingContext request, String accessToken) {
        add(request, accessToken, "session.ended", "session", "");
    }

    public void refused(RoutingContext request, @Nullable String accessToken, Refusal refusal) {
        add(request, accessToken, "access.refused",
                request.request().method() + " " + Feeds.withoutSecret(request.normalizedPath()),
                refusal.name());
    }

    private void add(RoutingContext request, @Nullable String accessToken, String action, String subject, String why) {
        Person.of(accessToken).ifPresent(person -> {
            String origin = addresses.of(request.request());
            Tally one = new Tally(clock.instant().truncatedTo(ChronoUnit.MICROS),
                    subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)).replace("\u0000", ""), 1);
            add(new Sort(person.division(), person.name(), origin, action, why), one);
        });
    }

    private void add(Sort sort, Tally tally) {
        if (waiting.size() >= config.most() && !waiting.containsKey(sort)) {
            lose(tally);
        } else {
            waiting.merge(sort, tally, Tally::and);
        }
    }

    private void lose(Tally tally) {
        lost.increment(tally.times());
        untold.add(tally.times());
    }

    /** Writes what waits; what the database does not take waits on. */
    synchronized void write() {
        long since = untold.sumThenReset();
        if (since > 0) {
            LOG.warnf("%d rows of the trail found no place", since);
        }
        Map<Sort, Tally> taken = new HashMap<>();
        for (Sort sort : waiting.keySet()) {
            Tally tally = waiting.remove(sort);
            if (tally != null) {
                taken.put(sort, tally);
            }
        }
        Map<String, List<Map.Entry<Sort, Tally>>> byDivision = taken.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().at()))
                .collect(groupingBy(one -> one.getKey().division(), mapping(one -> one, toList())));
        byDivision.forEach((division, some) -> {
            try {
                trail.append(division, some.stream().map(one -> entry(one.getKey(), one.getValue())).toList());
            } catch (SQLException failed) {
                boolean never = failed.getSQLState() != null && failed.getSQLState().startsWith(BAD_DATA);
                LOG.errorf(failed, "%d rows of the trail cannot be written%s", some.size(), never ? "" : " and wait");
                some.forEach(one -> {
                    if (never) {
                        lose(one.getValue());
                    } else {
                        add(one.getKey(), one.getValue());
                    }
                });
            }
        });
    }

    private static Entry entry(Sort sort, Tally tally) {
        String times = tally.times() == 1 ? "" : "×" + tally.times();
        String reason = sort.why().isEmpty() || times.isEmpty() ? sort.why() + times : sort.why() + " " + times;
        return new Entry(tally.at(), sort.actor(), sort.origin(), sort.action(), tally.subject(), reason);
    }
}
