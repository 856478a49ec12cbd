package org.silveralliance.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Which topics the broker has. A producer cannot tell a topic that is missing from a broker that is away, and waits long for
 * either, once for every fact.
 */
final class BrokerTopics implements AutoCloseable {

    private static final int LONGEST_MILLIS = 5_000;

    private final Admin admin;
    private final Set<String> known = new HashSet<>();

    BrokerTopics(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.putAll(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_MILLIS, AdminClientConfig.CLIENT_ID_CONFIG,
                "outbox-relay-topics"));
        admin = Admin.create(settings);
    }

    /**
     * Those that the broker does not have. Asks it only for topics not seen before.
     *
     * @throws IllegalStateException when the broker is away
     */
    Set<String> missing(Set<String> topics) {
        if (known.containsAll(topics)) {
            return Set.of();
        }
        try {
            known.addAll(admin.listTopics().names().get());
        } catch (ExecutionException away) {
            throw new IllegalStateException("The broker is away", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        Set<String> missing = new HashSet<>(topics);
        missing.removeAll(known);
        return missing;
    }

    /** Asks anew about topics that took nothing. */
    void forget(Set<String> topics) {
        known.removeAll(topics);
    }

    @Override
    public void close() {
        // Without a limit it would wait for what a broker that is away shall answer.
        admin.close(Duration.ZERO);
    }
}
