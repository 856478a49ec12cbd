package org.silveralliance.activities.rotation.solve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Chinese sentences about single facts. */
final class Why {

    private Why() {
    }

    static String wish(RotationProblem problem, Wish wish) {
        return switch (wish) {
            case Wish.MustHost must -> problem.nameOf(must.unitId()) + "必须主办" + must.month() + "月";
            case Wish.CannotHost cannot -> problem.nameOf(cannot.unitId()) + "不能主办" + cannot.month() + "月";
            case Wish.OnDay on -> on.month() + "月必须在" + day(on.day()) + "举办";
        };
    }

    /** Hundredths of a point as people write them: 60, 12.5. */
    static String points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Why a unit cannot host a month for a reason that concerns only the two; empty when it could. */
    static Optional<String> cannotHost(RotationProblem problem, RotationProblem.Month month,
            RotationProblem.Party party) {
        String name = party.host().name();
        String of = month.number() + "月";
        if (month.frozen() && !month.reference().unitId().equals(party.host().unitId())) {
            return Optional.of(of + "已在冻结期内，由" + month.reference().name() + "主办");
        }
        for (Wish wish : problem.wishes()) {
            if (wish.month() == month.number() && !Model.letsHost(wish, party.host().unitId())) {
                return Optional.of("已要求" + wish(problem, wish));
            }
        }
        if (month.frozen()) {
            return Optional.empty();
        }
        List<LocalDate> days = openDays(problem, month, party);
        if (days.isEmpty()) {
            return Optional.of(name + of + "没有可用的工作日");
        }
        int capacity = party.facts().venues().stream().mapToInt(Venue::capacity).max().orElse(0);
        if (capacity < month.attendance()) {
            return Optional.of(name + "的场地最多容纳" + capacity + "人，" + of + "预计到会" + month.attendance() + "人");
        }
        if (Options.of(problem, month, party, null).isEmpty()) {
            return Optional.of(name + of + "有空的日子里场地都不可用");
        }
        for (Wish wish : problem.wishes()) {
            if (wish instanceof Wish.OnDay on && on.month() == month.number()
                    && Options.of(problem, month, party, on.day()).isEmpty()) {
                return Optional.of(name + day(on.day()) + "没有空或场地不可用");
            }
        }
        return Optional.empty();
    }

    private static List<LocalDate> openDays(RotationProblem problem, RotationProblem.Month month,
            RotationProblem.Party party) {
        YearMonth of = YearMonth.of(problem.year(), month.number());
        return of.atDay(1).datesUntil(of.plusMonths(1).atDay(1)).filter(problem.calendar()::isWorkingDay)
                .filter(party.seat()::belongsOn).filter(day -> !party.facts().busy().contains(day)).toList();
    }
}
