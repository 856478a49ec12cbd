package org.silveralliance.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.silveralliance.gateway.GatewayConfig;

/**
 * What one caller has under way at a time: calls, of which each may hold a service's connection, and bytes of bodies that are
 * read whole here. A share of what is there for all, so that nobody who asks much and reads nothing takes the others' room.
 */
@ApplicationScoped
public class UnderWay {

    private static final Share NOTHING = new Share(0, 0);

    private final Map<String, Share> shares = new ConcurrentHashMap<>();
    private final Share most;

    @Inject
    UnderWay(GatewayConfig config) {
        this(config.connections().mostOfOneCaller(), config.connections().bodiesOfOneCaller().asLongValue());
    }

    UnderWay(int calls, long bytes) {
        this.most = new Share(calls, bytes);
    }

    private record Share(int calls, long bytes) {

        Share plus(int moreCalls, long moreBytes) {
            return new Share(calls + moreCalls, bytes + moreBytes);
        }

        boolean fitsInto(Share most) {
            return calls <= most.calls && bytes <= most.bytes;
        }
    }

    /** Whether the caller may have one more call under way, with so many bytes; {@link #end} it then, once. */
    public boolean begin(String caller, long bytes) {
        AtomicBoolean fits = new AtomicBoolean();
        shares.compute(caller, (who, now) -> {
            Share then = (now == null ? NOTHING : now).plus(1, bytes);
            fits.set(then.fitsInto(most));
            return fits.get() ? then : now;
        });
        return fits.get();
    }

    public void end(String caller, long bytes) {
        shares.computeIfPresent(caller, (who, now) -> now.calls() == 1 ? null : now.plus(-1, -bytes));
    }
}
