package org.silveralliance.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Stands where activities-service would when it is frozen: connections are accepted, nothing is ever answered. */
public class SilentService implements QuarkusTestResourceLifecycleManager {

    private ServerSocket listening;

    @Override
    public Map<String, String> start() {
        try {
            // Nobody accepts: the system completes connections, as it does for a stopped process.
            listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
            return Map.of("sa.gateway.services.activities", "http://127.0.0.1:" + listening.getLocalPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
