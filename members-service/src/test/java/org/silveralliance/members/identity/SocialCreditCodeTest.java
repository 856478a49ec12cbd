package org.silveralliance.members.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.members.identity.SocialCreditCode.Fault;
import org.silveralliance.members.identity.SocialCreditCode.Reading;

@DisplayName("M-01 unified social credit code, GB 32100, and organisation code, GB 11714")
class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = { "91350100M000100Y43", "113705220043000190", "1137052200430022XA", "11370522004300166H",
            "11370522004300211J", "1137052200430014XN", "11370522004300203P", "11370522004300449R", "11370522004300027T",
            "11370522004300385U", "11370522004300430W", "11370522004300086X", "11370522004300131Y", "113705229900000172",
            "1237052299000005X7", " 91350100m000100y43 " })
    void shouldAcceptTheStandardsSamples(String code) {
        assertThat(SocialCreditCode.read(code)).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({ "91350100M000100Y4Z, SHAPE", "91350100M000100Y44, CHECK_CHARACTER", "91350100M0001TGQXM, CHECK_CHARACTER",
            "91350211M0000XUF46, CHECK_CHARACTER", "91350203M0001FUE2P, CHECK_CHARACTER", "9135O100M000100Y43, SHAPE",
            "91350100M000100Y4, SHAPE" })
    void shouldNameTheFault(String code, Fault fault) {
        assertThat(SocialCreditCode.read(code)).isInstanceOfSatisfying(Reading.Invalid.class,
                invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }

    @Test
    void shouldSplitACode() {
        Reading reading = SocialCreditCode.read("91350100M000100Y43");
        assertThat(reading).isInstanceOfSatisfying(Reading.Valid.class, valid -> {
            assertThat(valid.code().category()).isEqualTo("91");
            assertThat(valid.code().division()).isEqualTo("350100");
            assertThat(OrganisationCode.isValid(valid.code().organisationCode())).isTrue();
        });
    }

    @Test
    void shouldCheckOrganisationCodes() {
        assertThat(OrganisationCode.checkOf("D2143569")).isEqualTo('X');
        assertThat(OrganisationCode.checkOf("M000100Y")).isEqualTo('4');
        assertThat(OrganisationCode.isValid("D21435691")).isFalse();
    }
}
