package org.silveralliance.gateway.changes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.refusal.Refusal;

import io.micrometer.core.instrument.MeterRegistry;

/** The streams that are open at this replica: so many at most, and of one person fewer. */
@ApplicationScoped
class Streams {

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private final int mostOfOne;
    private boolean isOpen;

    @Inject
    Streams(GatewayConfig config, MeterRegistry metrics) {
        this(config.changes().most(), config.changes().mostOfOne());
        metrics.gauge("sa.changes.streams", open, Set::size);
    }

    Streams(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes one in, or says why not. */
    synchronized Optional<Refusal> take(Stream stream) {
        if (!isOpen || open.size() >= most) {
            return Optional.of(Refusal.UNAVAILABLE);
        }
        if (open.stream().filter(other -> other.isOf(stream)).count() >= mostOfOne) {
            return Optional.of(Refusal.TOO_MANY_REQUESTS);
        }
        open.add(stream);
        return Optional.empty();
    }

    synchronized void forget(Stream stream) {
        open.remove(stream);
    }

    void tell(Collection<Change> changes) {
        for (Stream stream : open) {
            List<Kind> kinds = changes.stream().filter(change -> change.concerns(stream.division())).map(Change::kind)
                    .distinct().toList();
            if (!kinds.isEmpty()) {
                stream.tell(kinds);
            }
        }
    }

    /** A login has ended; nobody hears anything by it any more. */
    void endOf(String login) {
        open.stream().filter(stream -> stream.login().equals(login)).forEach(Stream::end);
    }

    /** From now on changes and ends of logins are heard. */
    synchronized void open() {
        isOpen = true;
    }

    /** Who has one open comes again, and is asked anew who he is. */
    synchronized void shut() {
        isOpen = false;
        open.forEach(Stream::end);
    }
}
