package org.silveralliance.members.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertInstanceOf(Reading.Valid.class, SocialCreditCode.read(code));
    }

    @ParameterizedTest
    @CsvSource({ "91350100M000100Y4Z, SHAPE", "91350100M000100Y44, CHECK_CHARACTER", "91350100M0001TGQXM, CHECK_CHARACTER",
            "91350211M0000XUF46, CHECK_CHARACTER", "91350203M0001FUE2P, CHECK_CHARACTER", "9135O100M000100Y43, SHAPE",
            "91350100M000100Y4, SHAPE" })
    void shouldNameTheFault(String code, Fault fault) {
        assertEquals(fault, assertInstanceOf(Reading.Invalid.class, SocialCreditCode.read(code)).fault());
    }

    @Test
    void shouldSplitACode() {
        Reading reading = SocialCreditCode.read("91350100M000100Y43");
        SocialCreditCode code = assertInstanceOf(Reading.Valid.class, reading).code();
        assertEquals("91", code.category());
        assertEquals("350100", code.division());
        assertTrue(OrganisationCode.isValid(code.organisationCode()));
    }

    @Test
    void shouldCheckOrganisationCodes() {
        assertEquals('X', OrganisationCode.checkOf("D2143569"));
        assertEquals('4', OrganisationCode.checkOf("M000100Y"));
        assertFalse(OrganisationCode.isValid("D21435691"));
    }
}
