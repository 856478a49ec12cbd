package org.silveralliance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCookiesTest {

    @Test
    @DisplayName("L-12 inside, our cookies have the names of quarkus-oidc")
    void shouldTakeThePrefixOff() {
        assertThat(HostCookies.inside("a=1; __Host-q_session=ours;b=2")).isEqualTo("a=1; q_session=ours; b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "q_session=planted", " q_session=planted", ",q_session=planted", " ,\t, q_session=planted" })
    @DisplayName("L-12 a session that a neighbour of the domain planted is not ours, whatever the reader of cookies passes over")
    void shouldLeaveOutWhatIsNotOurs(String planted) {
        assertThat(HostCookies.inside(planted + "; __Host-q_session=ours")).isEqualTo("q_session=ours");
    }
}
