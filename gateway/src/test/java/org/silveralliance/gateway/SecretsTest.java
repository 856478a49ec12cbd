package org.silveralliance.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the gateway says at its start when it was not told a secret. */
class SecretsTest {

    private static final Map<String, String> ALL = Map.of("SA_GATEWAY_SECRET", "a", "SA_DB_PASSWORD", "b",
            "SA_AUDIT_KEY", "c");

    private static void start(Map<String, String> environment) throws IOException {
        new SmallRyeConfigBuilder().withProfile("prod").addDefaultInterceptors().addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL(), 250),
                        new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(GatewayConfig.class).withValidateUnknown(false).build();
    }

    @Test
    void shouldStartWithAllItsSecrets() {
        assertThatCode(() -> start(ALL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "SA_GATEWAY_SECRET", "SA_DB_PASSWORD", "SA_AUDIT_KEY" })
    @DisplayName("S-14 a missing secret stops the start, and is named")
    void shouldNameTheSecretThatIsMissing(String name) {
        Map<String, String> without = new HashMap<>(ALL);
        without.remove(name);
        assertThatThrownBy(() -> start(without)).hasMessageContaining(name);
    }
}
