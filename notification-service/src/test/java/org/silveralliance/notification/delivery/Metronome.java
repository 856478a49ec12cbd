package org.silveralliance.notification.delivery;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * Lets the dispatcher look ten times a second: the scheduler looks once a second at the most, and tests wait for several looks
 * one after the other.
 */
@ApplicationScoped
class Metronome {

    private static final Logger LOG = Logger.getLogger(Metronome.class);
    private static final int BEAT_MS = 100;

    private final Dispatcher dispatcher;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();

    Metronome(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void start(@Observes StartupEvent started) {
        beats.scheduleWithFixedDelay(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    }

    /** As with the scheduler, a look that fails keeps none of the later ones from being taken. */
    private void beat() {
        try {
            dispatcher.tick();
        } catch (RuntimeException failed) {
            LOG.error("A look at what is due failed", failed);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        beats.shutdown();
        beats.awaitTermination(10, TimeUnit.SECONDS);
    }
}
