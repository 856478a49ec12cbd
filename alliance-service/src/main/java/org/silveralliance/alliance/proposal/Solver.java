package org.silveralliance.alliance.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.grouping.Grouping;

import io.quarkus.runtime.StartupEvent;

/** Makes the one {@link Grouping}. Its native library is loaded at start, never in a request. */
@ApplicationScoped
public class Solver {

    private static final Logger LOG = Logger.getLogger(Solver.class);

    private final Grouping grouping = Grouping.usual();

    @Produces
    Grouping grouping() {
        return grouping;
    }

    void atStart(@Observes StartupEvent started) {
        LOG.infof("Proofs of groupings are %s", grouping.proves() ? "available" : "not available on this machine");
    }
}
