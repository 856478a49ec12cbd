package org.silveralliance.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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

    private static final Map<String, String> ALL = Map.of("SA_DB_PASSWORD", "a", "SA_DB_RELAY_PASSWORD", "b",
            "SA_KEYS_FILE", "c");

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

    @Test
    void shouldKnowNothingOfTheOwnerOfItsTables() throws IOException {
        for (String file : List.of("platform/service-kit/src/main/resources/META-INF/microprofile-config.properties",
                "members-service/src/main/resources/application.properties",
                "alliance-service/src/main/resources/application.properties",
                "activities-service/src/main/resources/application.properties",
                "notification-service/src/main/resources/application.properties",
                "gateway/src/main/resources/application.properties")) {
            Properties settings = new Properties();
            try (BufferedReader lines = Files.newBufferedReader(Path.of("..", "..").resolve(file))) {
                settings.load(lines);
            }
            assertThat(settings).as(file).isNotEmpty().allSatisfy((name, value) -> assertThat(name + "=" + value)
                    .doesNotContainIgnoringCase("owner").doesNotContain("migrate-at-start"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "SA_DB_PASSWORD", "SA_DB_RELAY_PASSWORD", "SA_KEYS_FILE" })
    void shouldNameTheSecretThatIsMissing(String name) {
        Map<String, String> without = new HashMap<>(ALL);
        without.remove(name);
        assertThatThrownBy(() -> start(without)).hasMessageContaining(name);
    }
}
