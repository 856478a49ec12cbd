package org.silveralliance.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.http.HttpMethod;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({ "10.1.0.0/16, 10.1.255.7, true", "10.1.0.0/16, 10.2.0.1, false", "10.0.0.5, 10.0.0.5, true",
            "10.0.0.5, 10.0.0.6, false", "10.128.0.0/9, 10.127.0.1, false", "fd00::/8, fdab::1, true",
            "0.0.0.0/0, ::1, false" })
    void shouldKnowWhatBelongsToANetwork(String network, String address, boolean belongs) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(belongs);
    }

    @ParameterizedTest
    @ValueSource(strings = { "front.example", "10.0.0.0/33", "10.0.0.0/x", "" })
    void shouldRefuseWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("L-13 a subscriber's IPv6 addresses are one caller")
    void shouldTakeASubscribersIpv6AddressesForOneCaller() {
        assertThat(Addresses.subscriber("2001:db8:1:2:aaaa::1")).isEqualTo(Addresses.subscriber("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(Addresses.subscriber("2001:db8:1:3::1"));
        assertThat(Addresses.subscriber("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({ "POST, /api/v1/rotations, 20", "POST, /api/v1/surveys/1/imports, 20", "GET, /api/v1/imports/1/annotated, 20",
            "GET, /api/v1/rotations, 1", "POST, /api/v1/rotation-slots/1/swap, 1",
            "GET, /api/v1/rotation-slots/1/explanation, 20", "POST, /api/v1/grouping-proposals/1/moves, 20",
            "POST, /api/v1/rotation-replans/1/apply, 20", "POST, /api/v1/activities/1/photos, 20",
            "GET, /api/v1/audit/members/verify, 20", "GET, /api/v1/audit/members, 1", "GET, /api/v1/calendars/370522.x.ics, 5",
            "POST, /api/v1/activities/1/publish, 1",
            "GET, /api/v1/statistics/members, 5", "GET, /api/v1/floating/six, 5",
            "GET, /api/v1/members, 1" })
    void shouldTakeMoreForWhatMakesAServiceWork(String method, String path, int cost) {
        assertThat(Cost.of(HttpMethod.valueOf(method), path)).isEqualTo(cost);
    }
}
