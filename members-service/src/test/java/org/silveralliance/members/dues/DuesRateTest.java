package org.silveralliance.members.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.dues.DuesRegister.Settlement;
import org.silveralliance.members.dues.Settled.Ground;
import org.silveralliance.members.dues.Settled.Kind;

class DuesRateTest {

    private static final BigDecimal PENSION = new BigDecimal("3180");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Settlement PAID = new Settlement(Ids.next(), Kind.PAID, new BigDecimal("15.90"), MAY.atDay(5), null);
    private static final Settlement EXEMPT = new Settlement(Ids.next(), Kind.EXEMPT, BigDecimal.ZERO, MAY.atDay(5),
            Ground.HARDSHIP);

    @ParameterizedTest(name = "M-21 of {0} a member pays {1}")
    @CsvSource({ "3180,15.90", "5000.00,25.00", "5000.01,50.00", "6230.50,62.31", "9999.99,100.00", "1.00,0.01",
            "999999.99,10000.00" })
    void shouldTakeTheRateOfTheWholeAmount(BigDecimal pension, BigDecimal dues) {
        assertThat(DuesRate.of(pension)).isEqualTo(dues);
    }

    @Test
    @DisplayName("M-21 E-04 who died in May owes May and nothing from June, and what was paid for June goes back")
    void shouldEndWithTheMonthOfDeath() {
        assertThat(DuesState.of(MAY, MAY, null, false, PENSION)).isEqualTo(DuesState.DUE);
        assertThat(DuesState.of(MAY, MAY, PAID, true, PENSION)).isEqualTo(DuesState.PAID);
        assertThat(DuesState.of(MAY.plusMonths(1), MAY, PAID, true, PENSION)).isEqualTo(DuesState.TO_REFUND);
    }

    @Test
    @DisplayName("M-21 without a pension nothing can be worked out, and who is let off owes nothing")
    void shouldSayWhatIsMissing() {
        assertThat(DuesState.of(MAY, null, PAID, false, PENSION)).isEqualTo(DuesState.ELSEWHERE);
        assertThat(DuesState.of(MAY, null, null, false, null)).isEqualTo(DuesState.NO_PENSION);
        assertThat(DuesState.of(MAY, null, EXEMPT, true, null)).isEqualTo(DuesState.EXEMPT);
    }
}
