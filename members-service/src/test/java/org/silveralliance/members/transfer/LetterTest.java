package org.silveralliance.members.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.transfer.Transfer.Terms;
import org.silveralliance.members.transfer.Transfer.To;

/** What becomes of a letter, and when it runs out. */
class LetterTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    @DisplayName("E-12 the day of issue is not counted, over the ends of months and the 29th of February; the last day still counts")
    void shouldRunOutAfterItsDays() {
        assertThat(terms(LocalDate.of(2027, 1, 31), 30).validUntil()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(terms(LocalDate.of(2028, 1, 31), 30).validUntil()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(terms(LocalDate.of(2026, 11, 30), 90).validUntil()).isEqualTo(LocalDate.of(2027, 2, 28));
        Transfer letter = letter(TransferKind.OUTSIDE, 30);
        assertThat(letter.stateOn(LocalDate.of(2026, 11, 30))).isEqualTo(TransferState.ISSUED);
        assertThat(letter.stateOn(LocalDate.of(2026, 12, 1))).isEqualTo(TransferState.EXPIRED);
    }

    @Test
    @DisplayName("M-26 a receipt counts from the day of issue to the last day of validity, entered later or not, and never in time to come")
    void shouldTakeAReceiptWithinItsDays() {
        for (LocalDate day : List.of(ISSUED, LocalDate.of(2026, 11, 30))) {
            Transfer letter = letter(TransferKind.OUTSIDE, 30);
            letter.receive(day, TODAY);
            assertThat(letter.stateOn(TODAY)).isEqualTo(TransferState.RECEIVED);
        }
        for (LocalDate day : List.of(ISSUED.minusDays(1), LocalDate.of(2026, 12, 1), TODAY.plusDays(1))) {
            Transfer letter = letter(TransferKind.OUTSIDE, 30);
            assertThatThrownBy(() -> letter.receive(day, TODAY)).isInstanceOf(Problem.class);
            assertThat(letter.stateOn(ISSUED)).isEqualTo(TransferState.ISSUED);
        }
    }

    @Test
    @DisplayName("M-26 a letter ends once: received, returned or withdrawn, expired or not")
    void shouldEndOnce() {
        Transfer received = letter(TransferKind.OUTSIDE, 30);
        received.receive(ISSUED, TODAY);
        Transfer returned = letter(TransferKind.OUTSIDE, 30);
        returned.sendBack(LocalDate.of(2027, 1, 10), ReturnGround.DUES, TODAY);
        Transfer withdrawn = letter(TransferKind.OUTSIDE, 30);
        withdrawn.withdraw(TODAY);
        assertThat(returned.stateOn(TODAY)).isEqualTo(TransferState.RETURNED);
        assertThat(withdrawn.stateOn(TODAY)).isEqualTo(TransferState.WITHDRAWN);
        for (Transfer ended : List.of(received, returned, withdrawn)) {
            assertClosed(() -> ended.receive(ISSUED, TODAY));
            assertClosed(() -> ended.sendBack(ISSUED, ReturnGround.OTHER, TODAY));
            assertClosed(() -> ended.withdraw(TODAY));
        }
    }

    @Test
    @DisplayName("M-26 three months at most, half a year out of the county; not before one belongs there, not tomorrow, dues of no other year")
    void shouldHoldWhatALetterSays() {
        assertThatCode(() -> terms(ISSUED, 90).mustHold(TransferKind.IN_COUNTY, ISSUED, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> terms(ISSUED, 180).mustHold(TransferKind.OUTSIDE, ISSUED, TODAY)).doesNotThrowAnyException();
        assertRefused(terms(ISSUED, 91), TransferKind.OTHER_COUNTY, ISSUED, TODAY);
        assertRefused(terms(ISSUED, 181), TransferKind.OUTSIDE, ISSUED, TODAY);
        assertRefused(terms(ISSUED, 0), TransferKind.OUTSIDE, ISSUED, TODAY);
        assertRefused(terms(ISSUED, 30), TransferKind.OUTSIDE, ISSUED.plusDays(1), TODAY);
        assertRefused(terms(ISSUED, 30), TransferKind.OUTSIDE, ISSUED, ISSUED.minusDays(1));
        assertRefused(new Terms(ISSUED, 30, YearMonth.of(2027, 1)), TransferKind.OUTSIDE, ISSUED, TODAY);
        assertRefused(new Terms(ISSUED, 30, YearMonth.of(2021, 9)), TransferKind.OUTSIDE, ISSUED, TODAY);
        assertThatCode(() -> new Terms(ISSUED, 30, YearMonth.of(2026, 12)).mustHold(TransferKind.OUTSIDE, ISSUED, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("M-26 in the new branch he is of his own unit where it gathers it, of the only one, or of the one that is said")
    void shouldComeToAUnitOfTheBranch() {
        UUID own = Ids.next();
        UUID one = Ids.next();
        UUID other = Ids.next();
        assertThat(CloseTransfer.unitOf(List.of(), own, Optional.empty())).isEqualTo(own);
        assertThat(CloseTransfer.unitOf(List.of(one, own), own, Optional.empty())).isEqualTo(own);
        assertThat(CloseTransfer.unitOf(List.of(one), own, Optional.empty())).isEqualTo(one);
        assertThat(CloseTransfer.unitOf(List.of(one, other), own, Optional.of(other))).isEqualTo(other);
        assertThatThrownBy(() -> CloseTransfer.unitOf(List.of(one, other), own, Optional.empty())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> CloseTransfer.unitOf(List.of(one), own, Optional.of(other))).isInstanceOf(Problem.class);
    }

    private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable again) {
        assertThatThrownBy(again).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(MembersProblem.TRANSFER_CLOSED));
    }

    private static void assertRefused(Terms terms, TransferKind kind, LocalDate belongsFrom, LocalDate today) {
        assertThatThrownBy(() -> terms.mustHold(kind, belongsFrom, today)).isInstanceOf(Problem.class);
    }

    private static Terms terms(LocalDate issuedOn, int days) {
        return new Terms(issuedOn, days, YearMonth.from(issuedOn));
    }

    private static Transfer letter(TransferKind kind, int days) {
        return Transfer.issue(Ids.next(), Ids.next(), "〔2026〕第0001号", Ids.next(), new To(kind, null, "440305", "试用街道党工委"),
                terms(ISSUED, days), "committee", Instant.parse("2026-10-31T01:00:00Z"));
    }
}
