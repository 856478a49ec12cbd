package org.silveralliance.members.standing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.member.Member.State;

/**
 * How a member stood from a day on, other than at home or away; {@code until} is the first day on which it held no longer.
 * Whoever could not be reached for six months may have his membership stopped, and two years later be struck off (教育管理条例
 * art. 24); for other grounds a member is struck off as he is (党章 art. 9).
 */
record Standing(UUID id, State state, State before, LocalDate from, @Nullable LocalDate until, @Nullable String documentNo,
        @Nullable String endedDocumentNo) {

    static final int LOST_MONTHS = 6;
    static final int STOPPED_YEARS = 2;

    /** Whether a member who stands so, perhaps since a day, may stand otherwise from {@code on}. */
    static void mayBecome(State now, @Nullable LocalDate since, State next, LocalDate on) {
        mustFollow(now, next);
        if (since == null) {
            return;
        }
        if (!on.isAfter(since)) {
            throw KitProblem.INVALID.because("日期应晚于现在这一状态开始的日期").at("/on", "应晚于 " + since);
        }
        if (next == State.PARTY_MEMBERSHIP_STOPPED && on.isBefore(since.plusMonths(LOST_MONTHS))) {
            throw KitProblem.INVALID.because("失联满 6 个月、查找后仍没有取得联系的，才能停止党籍").at("/on",
                    "不能早于 " + since.plusMonths(LOST_MONTHS));
        }
        if (now == State.PARTY_MEMBERSHIP_STOPPED && next == State.EXPELLED && on.isBefore(since.plusYears(STOPPED_YEARS))) {
            throw KitProblem.INVALID.because("停止党籍满 2 年、仍没有取得联系的，才能除名").at("/on",
                    "不能早于 " + since.plusYears(STOPPED_YEARS));
        }
    }

    private static void mustFollow(State now, State next) {
        boolean follows = switch (next) {
            case LOST_CONTACT -> now == State.ACTIVE || now == State.FLOATING_OUT;
            case PARTY_MEMBERSHIP_STOPPED -> now == State.LOST_CONTACT;
            case EXPELLED -> now == State.ACTIVE || now == State.FLOATING_OUT || now == State.PARTY_MEMBERSHIP_STOPPED;
            // Whose membership is stopped belongs to no branch that could let him go.
            case TRANSFERRED_OUT -> now == State.ACTIVE || now == State.FLOATING_OUT || now == State.LOST_CONTACT;
            case ACTIVE, FLOATING_OUT, DECEASED -> throw new IllegalArgumentException("No standing: " + next);
        };
        if (!follows) {
            throw MembersProblem.STATE_DOES_NOT_FOLLOW.because(switch (next) {
                case PARTY_MEMBERSHIP_STOPPED -> "停止党籍用于失联的党员，请先登记失联";
                case EXPELLED -> "失联的党员先停止党籍，满 2 年后才能除名；已转出、已去世的不能办理";
                case LOST_CONTACT, TRANSFERRED_OUT, ACTIVE, FLOATING_OUT, DECEASED -> "该党员现在的状态不能办理这一项";
            });
        }
    }

    /** Whoever was lost or stopped is found again from a day on. */
    void mayEnd(LocalDate on) {
        if (state == State.TRANSFERRED_OUT || state == State.EXPELLED) {
            throw MembersProblem.STATE_DOES_NOT_FOLLOW.because(state == State.EXPELLED ? "除名的不能自某日恢复；登记有误的请撤销"
                    : "转出的要由对方转回；登记有误的请撤销");
        }
        if (!on.isAfter(from)) {
            throw KitProblem.INVALID.because("恢复日期应晚于这一状态开始的日期").at("/on", "应晚于 " + from);
        }
    }
}
