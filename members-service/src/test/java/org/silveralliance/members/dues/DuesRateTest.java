package org.silveralliance.members.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.silveralliance.members.dues.DuesState.Kind;

class DuesRateTest {

    private static final BigDecimal PENSION = new BigDecimal("3180");
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @ParameterizedTest(name = "M-21 of {0} a member pays {1}")
    @CsvSource({ "3180,15.90", "5000.00,25.00", "5000.01,50.00", "6230.50,62.31", "9999.99,100.00", "0.01,0.00",
            "999999.99,10000.00" })
    void shouldTakeTheRateOfTheWholeAmount(BigDecimal pension, BigDecimal dues) {
        assertThat(DuesRate.of(pension)).isEqualTo(dues);
    }

    @Test
    @DisplayName("M-21 E-04 who died in May owes May and nothing from June, and what was paid for June goes back")
    void shouldEndWithTheMonthOfDeath() {
        assertThat(DuesState.of(MAY, MAY, null, PENSION)).isEqualTo(DuesState.DUE);
        assertThat(DuesState.of(MAY, MAY, Kind.PAID, PENSION)).isEqualTo(DuesState.PAID);
        assertThat(DuesState.of(MAY.plusMonths(1), MAY, Kind.PAID, PENSION)).isEqualTo(DuesState.TO_REFUND);
    }

    @Test
    @DisplayName("M-21 without a pension nothing can be worked out, and who is let off owes nothing")
    void shouldSayWhatIsMissing() {
        assertThat(DuesState.of(MAY, null, null, null)).isEqualTo(DuesState.NO_PENSION);
        assertThat(DuesState.of(MAY, null, Kind.EXEMPT, null)).isEqualTo(DuesState.EXEMPT);
    }
}
