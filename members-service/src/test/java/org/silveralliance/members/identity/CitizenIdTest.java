package org.silveralliance.members.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.members.identity.CitizenId.Fault;
import org.silveralliance.members.identity.CitizenId.Reading;

@DisplayName("M-01 citizen ID, GB 11643")
class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = { "11010519491231002X", "440524188001010014", "370101190102039973", "370522193506120038",
            "370522194810010188", "370522194912310026", "370522195602290116", "371424193011080079", "430682195707040242",
            "370521195203150056", "371626194709090090", "370599195005050150", "370599194307170225", "370599195005050011",
            "370599195005050070", "37059919500505002X", "370599195005050089", "370599195005050038", "370599195005050097",
            "370599195005050046", "370599195005050185", "370599195005050054", "370599195005050193", "370599195005050062" })
    void shouldAcceptTheStandardsSamples(String number) {
        assertThat(valid(number).id().value()).isEqualTo(number);
    }

    @Test
    void shouldDeriveBirthAndSex() {
        CitizenId id = valid("370522193506120038").id();
        assertThat(id.birth()).isEqualTo(LocalDate.of(1935, 6, 12));
        assertThat(id.sex()).isEqualTo(Sex.MALE);
        assertThat(valid("370522194810010188").id().sex()).isEqualTo(Sex.FEMALE);
        assertThat(id.masked()).isEqualTo("370522********0038");
    }

    @ParameterizedTest
    @CsvSource({ "110105491231002, 11010519491231002X", "370522350612003, 370522193506120038",
            "440524800101001, 440524198001010013" })
    void shouldUpgradeFifteenDigits(String legacy, String number) {
        Reading.Valid reading = valid(legacy);
        assertThat(reading.upgraded()).isTrue();
        assertThat(reading.id().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "996", "997", "998", "999" })
    void shouldTakeTheReservedSequencesForPeopleBornBefore1900(String sequence) {
        assertThat(valid("370599800101" + sequence).id().birth().getYear()).isEqualTo(1880);
    }

    @ParameterizedTest
    @CsvSource({ "370522193506120031, CHECK_DIGIT", "370522195602300015, IMPOSSIBLE_DATE",
            "370599195602300015, IMPOSSIBLE_DATE",
            "370522203006120038, BORN_IN_FUTURE", "37052219350612003, LENGTH", "37052219350612003A, CHARACTERS",
            "X70522193506120038, CHARACTERS" })
    void shouldNameTheFault(String number, Fault fault) {
        Reading reading = CitizenId.read(number, TODAY);
        assertThat(reading).isInstanceOfSatisfying(Reading.Invalid.class,
                invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = { "11010519491231002x", "110105 19491231 002X", "11010519491231002X", "'11010519491231002X" })
    void shouldForgiveTheWayItIsTyped(String number) {
        assertThat(valid(number).id().value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = { "身份证", "件", "号", "号码", "1", " ", "(", "X" })
    @DisplayName("S-06 a text of any length is refused, not run out of stack by")
    void shouldRefuseATextOfAnyLength(String part) {
        String text = "居民身份证" + part.repeat(500_000);
        assertThat(CitizenId.read(text, TODAY)).isEqualTo(new Reading.Invalid(Fault.LENGTH));
        assertThat(CitizenId.length(text)).isEqualTo(text.length());
    }

    @Test
    void shouldKnowOldDivisionsAndDoubtInventedOnes() {
        Divisions divisions = Divisions.published();
        assertThat(divisions.currentCodeOf("370521")).isEqualTo("370505");
        assertThat(divisions.currentCodeOf("371626")).isEqualTo("371681");
        assertThat(divisions.currentCodeOf("371624")).isEqualTo("371603");
        assertThat(divisions.currentCodeOf("370522")).isEqualTo("370522");
        assertThat(divisions.isKnown("370571")).isTrue();
        assertThat(divisions.isKnown("430682")).isTrue();
        assertThat(divisions.isKnown("370599")).isFalse();
    }

    private static Reading.Valid valid(String number) {
        Reading reading = CitizenId.read(number, TODAY);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return (Reading.Valid) reading;
    }
}
