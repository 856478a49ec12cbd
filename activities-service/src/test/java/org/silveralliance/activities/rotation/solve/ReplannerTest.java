package org.silveralliance.activities.rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.activities.rotation.rules.Membership;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.rules.TurnChanges;

class ReplannerTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 10);

    @Test
    @DisplayName("E-17 a drop-out changes two months and says why, frozen months stay")
    void shouldExplainFewChanges() {
        Alliance alliance = new Alliance(6);

        Replanner.Proposal proposal = Replanner.dropOut(alliance.order, alliance.around(), List.of(), Alliance.id(2), 8,
                "会议室维修", SPRING, Budget.QUICK);

        assertThat(proposal.changes()).hasSize(2);
        Replanner.Change dropped = change(proposal, month -> month == 8);
        Replanner.Change other = change(proposal, month -> month != 8);
        assertThat(dropped.why()).isEqualTo("第2单位不能主办（会议室维修），由" + dropped.to().name() + "主办（原" + other.month() + "月）");
        assertThat(other.why()).isEqualTo(dropped.to().name() + "改到8月主办，由第2单位主办（原8月）");
        Answer answer = Alliance.verified(proposal.problem(), proposal.outcome());
        RotationPlan applied = Answers.revise(alliance.order, answer);
        assertThat(applied.slot(8).planned()).isEqualTo(Alliance.host(2));
        for (Slot slot : alliance.order.slots()) {
            if (alliance.order.isFrozen(slot, SPRING)) {
                assertThat(applied.slot(slot.month())).isEqualTo(slot);
            }
        }
    }

    @Test
    @DisplayName("E-18 a frozen month is not replanned")
    void shouldNotTouchAFrozenMonth() {
        Alliance alliance = new Alliance(6);

        RotationRefused refused = catchThrowableOfType(RotationRefused.class, () -> Replanner.dropOut(alliance.order,
                alliance.around(), List.of(), Alliance.id(4), 4, "换届", SPRING, Budget.QUICK));

        assertThat(refused.getMessage()).isEqualTo("4月已在冻结期内，不能自动重排，请用调换、顺延或代办");
    }

    @Test
    @DisplayName("E-18 a wish against a frozen month is impossible and says so")
    void shouldReportAWishAgainstAFrozenMonth() {
        Alliance alliance = new Alliance(6);

        Replanner.Proposal proposal = Replanner.replan(alliance.order, alliance.around(),
                List.of(new Wish.MustHost(Alliance.id(6), 4)), SPRING, Budget.QUICK);

        Outcome.Impossible impossible = (Outcome.Impossible) proposal.outcome();
        assertThat(impossible.sentence()).contains("4月已在冻结期内，由第4单位主办");
    }

    @Test
    @DisplayName("R-03 a plan without a new conflict stays as it is")
    void shouldChangeNothingWithoutCause() {
        Alliance alliance = new Alliance(7);

        assertThat(Replanner.replan(alliance.order, alliance.around(), List.of(), SPRING, Budget.QUICK).changes()).isEmpty();
    }

    @Test
    @DisplayName("E-18 a unit that left and came back in one year is planned as one")
    void shouldPlanAUnitThatCameBack() {
        Alliance alliance = new Alliance(6);
        LocalDate june = LocalDate.of(2026, 6, 1);
        RotationPlan left = Membership.leave(alliance.order, Alliance.id(3), LocalDate.of(2026, 4, 30), SPRING);
        RotationPlan back = Membership.join(left, Alliance.host(3), june, june);

        Replanner.Proposal proposal = Replanner.dropOut(back, alliance.around(), List.of(),
                back.slot(11).host().orElseThrow().unitId(), 11, "搬迁", june, Budget.QUICK);

        assertThat(proposal.problem().parties()).hasSize(6);
        Alliance.verified(proposal.problem(), proposal.outcome());
    }

    @Test
    @DisplayName("E-16 a suspended month is left out and may lie between two turns of one unit")
    void shouldLeaveOutASuspendedMonth() {
        Alliance alliance = new Alliance(6);
        RotationPlan plan = TurnChanges.suspend(alliance.order, 9, "文件", SPRING);

        Replanner.Proposal proposal = Replanner.dropOut(plan, alliance.around(), List.of(),
                plan.slot(10).host().orElseThrow().unitId(), 10, "搬迁", SPRING, Budget.QUICK);

        Answer answer = Alliance.verified(proposal.problem(), proposal.outcome());
        assertThat(answer.months()).hasSize(11);
        assertThat(Answers.revise(plan, answer).slot(9)).isEqualTo(plan.slot(9));
    }

    private static Replanner.Change change(Replanner.Proposal proposal, IntPredicate month) {
        return proposal.changes().stream().filter(change -> month.test(change.month())).findFirst().orElseThrow();
    }
}
