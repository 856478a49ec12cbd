package org.silveralliance.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.silveralliance.kit.time.PartialDate.Precision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A date as exactly as it was said. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({ "1975, 1975-01-01, 1975-12-31, 1975年", "1975-06, 1975-06-01, 1975-06-30, 1975年6月",
            "1976-02, 1976-02-01, 1976-02-29, 1976年2月", "1975-06-12, 1975-06-12, 1975-06-12, 1975年6月12日" })
    @DisplayName("a date knows its first and its last day and is written as it was said")
    void shouldBeASpan(String text, LocalDate first, LocalDate last, String words) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(first);
        assertThat(date.latest()).isEqualTo(last);
        assertThat(date.inWords()).isEqualTo(words);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "75", "1975-6", "1975-13", "1975-00", "1975-02-30", "1975.06", "1975-06-12T00:00",
            "+99999-01-01",
            "１９７５" })
    @DisplayName("any other text, and a day the calendar does not have, is none")
    void shouldRefuseOtherTexts(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    @DisplayName("in JSON a date is its text")
    void shouldBeATextInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(PartialDate.of(YearMonth.of(1975, 6)))).isEqualTo("\"1975-06\"");
        assertThat(json.readValue("\"1975\"", PartialDate.class)).isEqualTo(PartialDate.ofYear(1975));
    }

    @Test
    @DisplayName("dates are in the order of their texts")
    void shouldBeInTheOrderOfTexts() {
        List<String> texts = List.of("1974-12-31", "1975", "1975-01", "1975-01-01", "1975-06", "1975-06-01", "1975-06-12",
                "1976");
        assertThat(texts.reversed().stream().map(PartialDate::parse).sorted().map(PartialDate::toString)).isEqualTo(texts);
        assertThat(texts.reversed().stream().sorted()).isEqualTo(texts);
    }

    @ParameterizedTest
    @CsvSource({ "1975, 1975-06, true", "1975, 1975-06-12, true", "1975-06, 1975-06-12, true", "1975-06, 1975-06, true",
            "1975-06, 1975-07-01, false", "1975, 1976-01, false", "1975-06-12, 1975-06-13, false" })
    @DisplayName("two dates agree where both can be true")
    void shouldAgreeWhereBothCanBeTrue(String one, String other, boolean agree) {
        assertThat(PartialDate.parse(one).agreesWith(PartialDate.parse(other))).isEqualTo(agree);
        assertThat(PartialDate.parse(other).agreesWith(PartialDate.parse(one))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({ "1975-06, 1975-06-12, 1975-06-12", "1975, 1975-06, 1975-06", "1975-06-12, 1975-06, 1975-06-12",
            "1975-07, 1975-06-12, 1975-07", "1976, 1975-06, 1976", "1975-06, , 1975-06" })
    @DisplayName("a list that says less takes no day away, and one that contradicts is heard")
    void shouldKeepWhatSaysMore(String said, @Nullable String known, String outcome) {
        PartialDate before = known == null ? null : PartialDate.parse(known);
        assertThat(PartialDate.parse(said).beside(before)).hasToString(outcome);
    }

    @Test
    @DisplayName("a date lies beyond a day only with all of it")
    void shouldLieBeyondWithAllOfIt() {
        LocalDate day = LocalDate.of(1975, 6, 12);
        assertThat(Stream.of("1975", "1975-06", "1975-06-12").map(PartialDate::parse))
                .noneMatch(date -> date.isBefore(day) || date.isAfter(day));
        assertThat(PartialDate.parse("1975-05").isBefore(day)).isTrue();
        assertThat(PartialDate.parse("1975-07").isAfter(day)).isTrue();
    }

    @Test
    @DisplayName("a day that begins no month or year is a day, whatever stands beside it")
    void shouldBeADayThatBeginsNothing() {
        LocalDate day = LocalDate.of(1975, 6, 12);
        assertThat(new PartialDate(day, Precision.MONTH)).isEqualTo(PartialDate.of(day));
        assertThat(new PartialDate(LocalDate.of(1975, 6, 1), Precision.YEAR)).hasToString("1975-06-01");
    }
}
