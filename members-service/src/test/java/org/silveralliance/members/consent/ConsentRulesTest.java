package org.silveralliance.members.consent;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.silveralliance.members.consent.ConsentPurpose.FAMILY_CONTACT;
import static org.silveralliance.members.consent.ConsentPurpose.HEALTH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.members.consent.Consent.Word;

class ConsentRulesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    @DisplayName("E-32 a consent stands once for a purpose, and each purpose by itself")
    void shouldStandOnce() {
        List<Consent> known = List.of(consent(MAY, null));
        assertThatThrownBy(() -> Consent.mustBeNew(known, HEALTH, JUNE, TODAY)).isInstanceOf(Problem.class)
                .hasMessageContaining("2026-05-04");
        assertThatCode(() -> Consent.mustBeNew(known, FAMILY_CONTACT, JUNE, TODAY)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("E-32 who took a consent back may give it again, not earlier than that, and not from tomorrow on")
    void shouldBeGivenAgain() {
        List<Consent> known = List.of(consent(MAY, JUNE));
        assertThatCode(() -> Consent.mustBeNew(known, HEALTH, JUNE, TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Consent.mustBeNew(known, HEALTH, JUNE.minusDays(1), TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Consent.mustBeNew(known, HEALTH, TODAY.plusDays(1), TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("E-32 a consent is taken back once, between the day it was given and today")
    void shouldBeTakenBackOnce() {
        Consent standing = consent(MAY, null);
        assertThatCode(() -> standing.mustBeWithdrawable(MAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> standing.mustBeWithdrawable(TODAY, TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> standing.mustBeWithdrawable(MAY.minusDays(1), TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> standing.mustBeWithdrawable(TODAY.plusDays(1), TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> consent(MAY, JUNE).mustBeWithdrawable(TODAY, TODAY)).isInstanceOf(Problem.class)
                .hasMessageContaining("2026-06-04");
    }

    private static Consent consent(LocalDate given, @Nullable LocalDate withdrawn) {
        return new Consent(new UUID(0, 1), HEALTH, word(given), "2026-1", withdrawn == null ? null : word(withdrawn), 1);
    }

    private static Word word(LocalDate on) {
        return new Word(on, ConsentMethod.PAPER, "liaison", Instant.EPOCH);
    }
}
