package org.silveralliance.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay(2, 100);

    @Test
    void shouldGiveEachCallerAShareOfTheCallsAndNoMore() {
        assertThat(underWay.begin("one", 0)).isTrue();
        assertThat(underWay.begin("one", 0)).isTrue();
        assertThat(underWay.begin("one", 0)).isFalse();
        assertThat(underWay.begin("another", 0)).isTrue();

        underWay.end("one", 0);
        assertThat(underWay.begin("one", 0)).isTrue();
    }

    @Test
    void shouldGiveEachCallerAShareOfTheRoomForBodies() {
        assertThat(underWay.begin("one", 60)).isTrue();
        assertThat(underWay.begin("one", 60)).isFalse();
        assertThat(underWay.begin("one", 40)).isTrue();
        assertThat(underWay.begin("another", 100)).isTrue();

        underWay.end("one", 60);
        assertThat(underWay.begin("one", 60)).isTrue();
    }
}
