package org.silveralliance.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({ "13905460000,139****0000", "0546-5600000,054*****0000", "56000000,560****0", "5600000,560****", "12345,1****",
            "1234,****", "'',''" })
    void shouldHideAtLeastFourDigits(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({ "370599195203100032,370599************" })
    void shouldShowTheDivisionOfAnIdentityNumber(String idNo, String masked) {
        assertThat(Mask.idNo(idNo)).isEqualTo(masked);
    }
}
