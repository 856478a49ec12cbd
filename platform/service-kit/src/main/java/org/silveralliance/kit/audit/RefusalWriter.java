package org.silveralliance.kit.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail.Entry;
import org.silveralliance.kit.problem.TransientFailure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Writes refusals to the trail, one writer per process with one connection at a time, many refusals of a division by one
 * statement: whoever repeats a call he may not make takes no connection from others. Refusals wait in a queue with an end; what
 * does not fit is counted and logged.
 */
@ApplicationScoped
public class RefusalWriter {

    private static final Logger LOG = Logger.getLogger(RefusalWriter.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final AuditTrail trail;
    private final BlockingQueue<Refusal> waiting;
    private final Counter lost;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    private record Refusal(String division, Entry entry) {
    }

    @Inject
    public RefusalWriter(AuditTrail trail, KitConfig config, MeterRegistry metrics) {
        this(trail, config.audit().waitingRefusals(), metrics);
    }

    RefusalWriter(AuditTrail trail, int most, MeterRegistry metrics) {
        this.trail = trail;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.lost = metrics.counter("sa.audit.refusals.lost");
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("refusal-writer").start(this::keepGoing);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.join(AT_THE_END);
        }
    }

    void add(String division, Entry entry) {
        if (!waiting.offer(new Refusal(division, entry))) {
            lose(1, "too many wait");
        }
    }

    private void keepGoing() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                Refusal first = waiting.poll(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Refusal> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, BATCH - 1);
                    batch.stream().collect(groupingBy(Refusal::division, LinkedHashMap::new,
                            mapping(Refusal::entry, toList()))).forEach(this::write);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a database that is away, as long as this process lives; meanwhile the queue fills. */
    private void write(String division, List<Entry> entries) {
        while (true) {
            try {
                DivisionScope.run(division, () -> trail.append(division, entries));
                return;
            } catch (RuntimeException failed) {
                if (stopping || !TransientFailure.matches(failed)) {
                    lose(entries.size(), failed.toString());
                    return;
                }
                pause();
            }
        }
    }

    private void lose(int refusals, String why) {
        lost.increment(refusals);
        LOG.errorf("%d refusals could not be put on the audit trail: %s", refusals, why);
    }

    private void pause() {
        try {
            Thread.sleep(LONGEST_WAIT);
        } catch (InterruptedException interrupted) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
