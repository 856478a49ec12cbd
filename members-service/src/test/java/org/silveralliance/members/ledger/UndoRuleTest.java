package org.silveralliance.members.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.TestIds;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Sex;
import org.silveralliance.members.ledger.ImportChange.Because;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportChange.Later;
import org.silveralliance.members.ledger.UndoRule.Goes;
import org.silveralliance.members.ledger.UndoRule.OwnerOfNumber;
import org.silveralliance.members.ledger.UndoRule.Returns;
import org.silveralliance.members.ledger.UndoRule.Since;
import org.silveralliance.members.ledger.UndoRule.Stays;
import org.silveralliance.members.ledger.UndoRule.Verdict;
import org.silveralliance.members.member.Facts;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.ByHand;
import org.silveralliance.members.member.MemberField;
import org.silveralliance.members.member.Person;
import org.silveralliance.members.member.PersonalData;
import org.silveralliance.members.member.SealedData;

class UndoRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-03T04:00:00Z");
    private static final ByHand CLERK = new ByHand("liaison", NOON.toString());
    private static final OwnerOfNumber NOBODY = number -> Optional.empty();
    private static final Later LIST = new Later(Because.LATER_LIST, "committee", NOON.toString());
    private static final Later ELECTED = new Later(Because.ELECTED, null, null);

    private final String number = TestIds.next();
    private final Member member = Member.register(UUID.randomUUID(), UUID.randomUUID(), person(),
            LocalDate.of(1944, 5, 6), new SealedData() {
            }, false, DAY);

    @Test
    @DisplayName("E-36 whom the import brought goes while he is as it wrote him")
    void shouldTakeBackWhoWasBrought() {
        assertThat(UndoRule.brought(member, 0, Since.NOTHING)).isEqualTo(new Goes());
    }

    @Test
    @DisplayName("E-36 whom somebody changed since stays, with who and when; where nobody knows, it says so")
    void shouldLeaveWhoWasChanged() {
        assertThat(UndoRule.brought(member, 1, since(null, null, CLERK)))
                .isEqualTo(stays(Because.BY_HAND, "liaison"));
        assertThat(UndoRule.brought(member, 1, Since.NOTHING)).isEqualTo(stays(Because.OTHERWISE, null));
    }

    @Test
    @DisplayName("E-36 whom a later list names, who died or who leads an alliance stays")
    void shouldLeaveWhoIsNamedOrDeadOrElected() {
        assertThat(UndoRule.brought(member, 0, since(LIST, null, null))).isEqualTo(new Stays(LIST));
        assertThat(UndoRule.brought(member, 0, since(null, ELECTED, null))).isEqualTo(new Stays(ELECTED));
        member.die(DAY);
        assertThat(UndoRule.brought(member, 0, since(null, null, CLERK))).isEqualTo(stays(Because.DECEASED, "liaison"));
        assertThat(changed(Since.NOTHING, NOBODY, written(MemberField.LIVING, "独居", "试路")))
                .isEqualTo(stays(Because.DECEASED, null));
    }

    @Test
    @DisplayName("E-36 M-27 who was transferred out or expelled since stays as he is; who is lost is taken back like anybody")
    void shouldLeaveWhoHasLeft() {
        member.become(Member.State.LOST_CONTACT, DAY);
        FieldChange living = written(MemberField.LIVING, "独居", "试路");
        assertThat(changed(Since.NOTHING, NOBODY, living)).isEqualTo(new Returns(List.of(living), List.of(), null));
        for (Member.State left : List.of(Member.State.TRANSFERRED_OUT, Member.State.EXPELLED)) {
            member.become(left, DAY);
            assertThat(UndoRule.brought(member, 0, since(null, null, CLERK))).isEqualTo(stays(Because.LEFT, "liaison"));
            assertThat(changed(Since.NOTHING, NOBODY, living)).isEqualTo(stays(Because.LEFT, null));
        }
    }

    @Test
    @DisplayName("E-36 what the import changed goes back, also of somebody who leads an alliance since")
    void shouldGiveBackWhatWasChanged() {
        FieldChange living = written(MemberField.LIVING, "独居", "试路");
        FieldChange phone = written(MemberField.PHONE, null, "19900000001");
        assertThat(changed(since(null, ELECTED, null), NOBODY, living, phone))
                .isEqualTo(new Returns(List.of(living, phone), List.of(), null));
    }

    @Test
    @DisplayName("E-36 a later list keeps all it names as it is, because the last list is undone first")
    void shouldLeaveWhatALaterListNames() {
        assertThat(changed(since(LIST, null, null), NOBODY, written(MemberField.LIVING, "独居", "试路")))
                .isEqualTo(new Stays(LIST));
    }

    @Test
    @DisplayName("E-36 field by field: what somebody changed by hand stays, also back to the same, and the rest goes back")
    void shouldGoFieldByField() {
        member.saidByHand(List.of(MemberField.PHONE, MemberField.REMARK), "liaison", NOON);
        FieldChange living = written(MemberField.LIVING, "独居", "试路");
        Verdict verdict = changed(Since.NOTHING, NOBODY, living, written(MemberField.PHONE, "19900000009", "19900000001"));
        assertThat(verdict).isInstanceOfSatisfying(Returns.class, partly -> {
            assertThat(partly.back()).containsExactly(living);
            assertThat(partly.stay()).containsExactly(new FieldChange(MemberField.PHONE, "19900000001", "19900000009",
                    "liaison", NOON.toString(), true, false, true));
            assertThat(partly.why()).isEqualTo(new Later(Because.BY_HAND, "liaison", NOON.toString()));
        });
    }

    @Test
    @DisplayName("E-36 where every field was changed since, nothing goes back")
    void shouldLeaveWhatIsAllChanged() {
        assertThat(changed(Since.NOTHING, NOBODY, written(MemberField.LIVING, "独居", "与子女同住")))
                .isEqualTo(stays(Because.OTHERWISE, null));
        member.saidByHand(List.of(MemberField.LIVING), "liaison", NOON);
        assertThat(changed(Since.NOTHING, NOBODY, written(MemberField.LIVING, "独居", "与子女同住")))
                .isEqualTo(stays(Because.BY_HAND, "liaison"));
    }

    @Test
    @DisplayName("E-36 a corrected number goes back unless it is another person's now")
    void shouldNotGiveANumberTwice() {
        String before = TestIds.next();
        FieldChange corrected = written(MemberField.ID_NO, before, number);
        assertThat(changed(Since.NOTHING, asked -> Optional.of(member.id()), corrected))
                .isEqualTo(new Returns(List.of(corrected), List.of(), null));
        UUID other = UUID.randomUUID();
        assertThat(changed(Since.NOTHING, asked -> asked.equals(before) ? Optional.of(other) : Optional.empty(), corrected))
                .isEqualTo(stays(Because.NUMBER_TAKEN, null));
    }

    private Verdict changed(Since since, OwnerOfNumber owner, FieldChange... written) {
        Facts now = Facts.of(member.person(), new PersonalData(id(), "19900000001", null, null, null, null, "试路", null), false);
        return UndoRule.changed(member, now, List.of(written), since, owner);
    }

    private CitizenId id() {
        return CitizenId.read(number, DAY) instanceof CitizenId.Reading.Valid valid ? valid.id() : null;
    }

    private static Stays stays(Because because, @Nullable String by) {
        return new Stays(new Later(because, by, by == null ? null : NOON.toString()));
    }

    private static Since since(@Nullable Later list, @Nullable Later elected, @Nullable ByHand trail) {
        return new Since(Optional.ofNullable(list), Optional.ofNullable(elected), Optional.ofNullable(trail));
    }

    private static FieldChange written(MemberField field, @Nullable String before, String after) {
        return new FieldChange(field, before, after, null, null, false, false, false);
    }

    private static Person person() {
        return new Person("试退", Sex.MALE, PartialDate.parse("1944-05-06"), Category.RETIRED, null, null, null, null, null,
                null);
    }
}
