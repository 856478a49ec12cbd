package org.silveralliance.alliance.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseNumberTest {

    @Test
    void shouldReadAsNamesDo() {
        assertThat(ChineseNumber.of(1)).isEqualTo("一");
        assertThat(ChineseNumber.of(10)).isEqualTo("十");
        assertThat(ChineseNumber.of(12)).isEqualTo("十二");
        assertThat(ChineseNumber.of(30)).isEqualTo("三十");
        assertThat(ChineseNumber.of(45)).isEqualTo("四十五");
        assertThat(ChineseNumber.of(120)).isEqualTo("120");
    }
}
