package org.silveralliance.kit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {

    @ParameterizedTest
    @CsvSource({ "23505,true", "23P01,true", "23502,false", "22008,false" })
    void shouldTellWhoCameSecondFromFailuresOfOurs(String state, boolean second) {
        assertThat(Sql.isUniqueViolation(new IllegalStateException(new SQLException("refused", state)))).isEqualTo(second);
    }
}
