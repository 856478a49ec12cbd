package org.silveralliance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.notification.channel.AliyunSms;
import org.silveralliance.notification.channel.VendorHttp;
import org.silveralliance.notification.channel.WeComRobot;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the service says at its start when it was not told a secret or where its messages go. */
class SecretsTest {

    private static final Map<String, String> ALL = Map.of("SA_SERVICE_SECRET", "a", "SA_SMS_URL", "https://vendor.example",
            "SA_SMS_ACCESS_KEY", "b", "SA_SMS_ACCESS_SECRET", "c");

    private static NotificationConfig start(Map<String, String> environment) throws IOException {
        NotificationConfig config = new SmallRyeConfigBuilder().withProfile("prod").addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL(), 250),
                        new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(NotificationConfig.class).withValidateUnknown(false).build()
                .getConfigMapping(NotificationConfig.class);
        ObjectMapper json = new ObjectMapper();
        VendorHttp http = new VendorHttp(config, json);
        new AliyunSms(http, config, json, Clock.systemUTC());
        new WeComRobot(http, config, json);
        return config;
    }

    @Test
    void shouldStartWithAllItsSecretsAndSpeakToTheVendorItself() throws IOException {
        assertThat(start(ALL).robot().url()).isEqualTo("https://qyapi.weixin.qq.com");
    }

    @ParameterizedTest
    @ValueSource(strings = { "SA_SERVICE_SECRET", "SA_SMS_URL", "SA_SMS_ACCESS_KEY", "SA_SMS_ACCESS_SECRET" })
    void shouldNameWhatIsMissing(String name) {
        Map<String, String> without = new HashMap<>(ALL);
        without.remove(name);
        assertThatThrownBy(() -> start(without)).hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({ "SA_SMS_URL, http://vendor.example", "SA_WECOM_URL, http://127.0.0.1.evil.example",
            "SA_WECOM_URL, http://user@vendor.example", "SA_SMS_URL, vendor.example" })
    void shouldNotStartWhereNumbersWouldGoAnOpenWay(String variable, String address) {
        Map<String, String> open = new HashMap<>(ALL);
        open.put(variable, address);
        assertThatThrownBy(() -> start(open)).hasMessageContaining(variable).hasMessageContaining("https");
    }

    @Test
    void shouldSpeakOpenlyToASimulatorOnThisMachine() {
        Map<String, String> here = new HashMap<>(ALL);
        here.put("SA_SMS_URL", "http://127.0.0.1:8090/aliyun");
        here.put("SA_WECOM_URL", "http://localhost:8090");
        assertThatCode(() -> start(here)).doesNotThrowAnyException();
    }

    @Test
    void shouldStartWithoutShortMessagesWhereNoneAreSent() {
        assertThatCode(() -> start(Map.of("SA_SERVICE_SECRET", "a", "SA_SMS_ENABLED", "false"))).doesNotThrowAnyException();
    }
}
