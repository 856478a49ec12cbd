package org.silveralliance.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void shouldTellTheStolenShareOfTheTimeBetween() {
        ProcessorTime then = ProcessorTime.of("cpu  100 0 50 800 10 0 0 40 7 0");
        ProcessorTime now = ProcessorTime.of("cpu  150 0 60 820 10 0 0 60 7 0");

        assertThat(now.stolenSince(then)).isEqualTo(20);
        assertThat(then.stolenSince(then)).isZero();
    }
}
