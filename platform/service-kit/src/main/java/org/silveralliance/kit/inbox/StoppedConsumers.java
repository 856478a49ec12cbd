package org.silveralliance.kit.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.Quarkus;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;

/**
 * A channel that has ended cannot be started again within its process, and a service that no longer hears looks well to its
 * callers while its lists grow old. So the service ends itself when one stays ended for {@link #PATIENCE}; whoever keeps it
 * (launcher, Kubernetes) starts it again, and it goes on after the last event it had applied.
 */
@ApplicationScoped
public class StoppedConsumers {

    /** What an alert looks for in the logs. */
    static final String ALERT = "A consumer has stopped";

    private static final Logger LOG = Logger.getLogger(StoppedConsumers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int EXIT_CODE = 3;

    private final Supplier<HealthReport> channels;
    private final Runnable end;
    private final Clock clock;
    private @Nullable Instant since;

    @Inject
    public StoppedConsumers(HealthCenter channels, Clock clock) {
        this(channels::getLiveness, () -> Quarkus.asyncExit(EXIT_CODE), clock);
    }

    StoppedConsumers(Supplier<HealthReport> channels, Runnable end, Clock clock) {
        this.channels = channels;
        this.end = end;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        HealthReport report = channels.get();
        if (report.isOk()) {
            since = null;
            return;
        }
        Instant now = clock.instant();
        if (since == null) {
            since = now;
            LOG.errorf("%s: %s", ALERT, text(report));
        } else if (!now.isBefore(since.plus(PATIENCE))) {
            LOG.errorf("%s and does not come back; the service ends, to be started again", ALERT);
            end.run();
        }
    }

    private static String text(HealthReport report) {
        return report.getChannels().stream().filter(channel -> !channel.isOk())
                .map(channel -> channel.getChannel() + " (" + channel.getMessage() + ")").toList().toString();
    }
}
