package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.crypto.CryptoConfig;
import org.silveralliance.kit.outbox.RelayConfig;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What a service says at its start when it was not told a secret. */
class SecretsTest {

    private static final Map<String, String> ALL = Map.of("SA_DB_PASSWORD", "a", "SA_DB_OWNER_PASSWORD", "b",
            "SA_DB_RELAY_PASSWORD", "c", "SA_KEYS_FILE", "d");

    private static void start(Map<String, String> environment) throws IOException {
        new SmallRyeConfigBuilder().withProfile("prod").addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Objects.requireNonNull(
                        KitConfig.class.getResource("/META-INF/microprofile-config.properties")), 100),
                        new PropertiesConfigSource(Map.of("sa.service", "any", "sa.port", "1", "java.io.tmpdir", "any",
                                "quarkus.uuid", "any"), "service", 250),
                        new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(KitConfig.class).withMapping(CryptoConfig.class).withMapping(RelayConfig.class)
                .withValidateUnknown(false).build();
    }

    @Test
    void shouldStartWithAllItsSecrets() {
        assertThatCode(() -> start(ALL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "SA_DB_PASSWORD", "SA_DB_OWNER_PASSWORD", "SA_DB_RELAY_PASSWORD", "SA_KEYS_FILE" })
    void shouldNameTheSecretThatIsMissing(String name) {
        Map<String, String> without = new HashMap<>(ALL);
        without.remove(name);
        assertThatThrownBy(() -> start(without)).hasMessageContaining(name);
    }
}
