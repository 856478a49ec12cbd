package org.silveralliance.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {

    @Test
    void shouldMoveByItsVariableOnly() {
        assertThat(Port.DB.number(Map.of())).isEqualTo(5433);
        assertThat(Port.DB.number(Map.of("SA_DB_PORT", " 15433 ", "SA_KAFKA_PORT", "1"))).isEqualTo(15433);
        assertThat(Port.DB.number(Map.of("SA_DB_PORT", ""))).isEqualTo(5433);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "65536", "-1", "five", "80a" })
    void shouldRefuseWhatIsNoPortAndNameTheVariable(String value) {
        assertThatThrownBy(() -> Port.DB.number(Map.of("SA_DB_PORT", value))).isInstanceOf(Failure.class)
                .hasMessageContaining("SA_DB_PORT").hasMessageContaining(value);
    }
}
