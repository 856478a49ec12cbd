package org.silveralliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a service under test a real PostgreSQL and, unless it is the gateway, a real Kafka broker under an account of its own,
 * both started once per test run, and the key that verifies the tokens of {@link Tokens}. The init argument {@code service}
 * names the database and the account.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final String HEADS = "sa.test.audit-heads";
    private static final String GATEWAY = "gateway";

    private String service = "kit";

    @Override
    public void init(Map<String, String> args) {
        service = args.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        // Where it is and nothing else: what the addresses of the database say beside that is under test too.
        settings.put("SA_DB_HOST", "127.0.0.1");
        settings.put("SA_DB_PORT", Integer.toString(TestDatabase.port(service)));
        // Nobody migrates before a test does: the service is given its owner for once, and looks at what he did.
        settings.put("quarkus.flyway.migrate-at-start", "true");
        settings.put("quarkus.flyway.username", service + "_owner");
        settings.put("quarkus.flyway.password", TestDatabase.PASSWORD);
        // For a packaged service, which knows no password of its own.
        settings.put("SA_DB_PASSWORD", TestDatabase.PASSWORD);
        settings.put("SA_DB_RELAY_PASSWORD", TestDatabase.PASSWORD);
        if (!service.equals(GATEWAY)) {
            TestBroker.client(service).forEach((name, value) -> settings.put("kafka." + name, value));
        }
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("sa.crypto.keys-file", KeyFile.path().toString());
        settings.put("sa.rekey.every", "1s");
        settings.put("SA_AUDIT_HEADS", heads().toString());
        return settings;
    }

    @Override
    public void stop() {
        // The parts outlive one application and end with the test process, by their shutdown hooks.
    }

    /** One folder of a test run, as the chains whose heads lie there. */
    private static Path heads() {
        String known = System.getProperty(HEADS);
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "audit-heads").toAbsolutePath();
            System.setProperty(HEADS, folder.toString());
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
