package org.silveralliance.kit.job;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.runtime.ShutdownEvent;

/**
 * A few workers for long work, of each kind its own; divisions take turns, so that what one county asks for holds up another's
 * by one piece at most. A verb that wants work done fires an event, whose observer starts it here after the commit
 * ({@code TransactionPhase.AFTER_SUCCESS}); what a restart cut off is picked up by the feature itself, from its own table.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    /** Work that waits only for its like: minutes of a solver do not hold up a workbook. */
    public enum Kind {
        /** Solvers, bounded by the seconds somebody gave them. */
        SEARCH,
        /** Uploaded workbooks, bounded by their size. */
        READING,
        /** What makes things be found, after the work that brought them: nobody waits for it. */
        INDEXING
    }

    private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    public Jobs(JobsConfig config) {
        Arrays.stream(Kind.values()).forEach(kind -> lanes.put(kind, new Lane(Executors.newFixedThreadPool(config.workers(),
                Thread.ofPlatform().daemon().name(kind.name().toLowerCase(Locale.ROOT) + "-", 0).factory()), new Turns())));
    }

    private record Lane(ExecutorService workers, Turns turns) {
    }

    /**
     * Does the work on a thing as soon as a worker of its kind is free and it is the turn of the division in force now; nothing
     * while the same thing waits or is worked on here, so that whoever looks for what is undone need not know.
     */
    public void start(Kind kind, UUID thing, Runnable work) {
        if (!taken.add(thing)) {
            return;
        }
        Lane lane = Objects.requireNonNull(lanes.get(kind));
        String division = DivisionScope.current();
        lane.turns().add(division, () -> {
            try {
                DivisionScope.run(division, work);
            } catch (RuntimeException failed) {
                LOG.error("A job failed; its feature resumes it or gives it up", failed);
            } finally {
                taken.remove(thing);
            }
        });
        lane.workers().execute(() -> lane.turns().next().run());
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        lanes.values().forEach(lane -> lane.workers().shutdownNow());
        for (Lane lane : lanes.values()) {
            lane.workers().awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
