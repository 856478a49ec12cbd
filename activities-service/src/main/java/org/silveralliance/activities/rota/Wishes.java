package org.silveralliance.activities.rota;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.RotationPlan;
import org.silveralliance.activities.rotation.RotationRefused;
import org.silveralliance.activities.rotation.Slot;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.solve.MonthNeed;
import org.silveralliance.activities.rotation.solve.RotationProblems.Surroundings;
import org.silveralliance.activities.rotation.solve.UnitFacts;
import org.silveralliance.activities.rotation.solve.Weights;
import org.silveralliance.activities.rotation.solve.Wish;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What people ask of a year, in the same words when it is planned and when it is planned again. What was granted stays with
 * the rotation, so that no later replanning quietly takes it back.
 */
public record Wishes(List<Demand> demands, List<Closure> closures, List<KeyDateWish> keyDays) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of());

    private static final int USUALLY_WITHIN = 3;

    public Wishes {
        demands = List.copyOf(demands);
        closures = List.copyOf(closures);
        keyDays = List.copyOf(keyDays);
    }

    /** What is absent asks for nothing. */
    @JsonCreator
    public static Wishes of(@JsonProperty("demands") @Nullable List<Demand> demands,
            @JsonProperty("closures") @Nullable List<Closure> closures,
            @JsonProperty("keyDays") @Nullable List<KeyDateWish> keyDays) {
        return new Wishes(demands == null ? List.of() : demands, closures == null ? List.of() : closures,
                keyDays == null ? List.of() : keyDays);
    }

    /** What may be demanded. */
    public enum Kind {
        CANNOT_HOST,
        MUST_HOST,
        ON_DAY
    }

    /** One hard demand: CANNOT_HOST and MUST_HOST with {@code unitId}, ON_DAY with {@code day}. */
    public record Demand(@NotNull Kind kind, @Min(1) @Max(12) int month, @Nullable UUID unitId, @Nullable LocalDate day) {

        Wish wish() {
            return switch (kind) {
                case CANNOT_HOST -> new Wish.CannotHost(unit(), month);
                case MUST_HOST -> new Wish.MustHost(unit(), month);
                case ON_DAY -> new Wish.OnDay(month, date());
            };
        }

        private UUID unit() {
            if (unitId == null) {
                throw KitProblem.INVALID.because("请指明" + month + "月的要求是针对哪个单位").at("/demands", "缺少 unitId");
            }
            return unitId;
        }

        private LocalDate date() {
            if (day == null || day.getMonthValue() != month) {
                throw KitProblem.INVALID.because("请指明" + month + "月要求的日期，且须在当月").at("/demands",
                        day == null ? "缺少 day" : "日期不在" + month + "月");
            }
            return day;
        }
    }

    /** Days, both included, on which a unit cannot host: its place is closed or its people are away. */
    public record Closure(@NotNull UUID unitId, @NotNull LocalDate from, @NotNull LocalDate to) {

        boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /**
     * A key date to be marked on the nearest working day, at most {@code within} days away. {@code month} is the date's own
     * unless said otherwise: 国庆 may be marked at the end of September.
     */
    public record KeyDateWish(@NotBlank String name, @Min(1) @Max(12) @Nullable Integer month,
            @Min(0) @Max(15) @Nullable Integer within) {

        MonthNeed need(int year) {
            KeyDate date = KeyDate.of(year).stream().filter(known -> known.name().equals(name)).findFirst()
                    .orElseThrow(() -> KitProblem.INVALID.because("没有名为“" + name + "”的重要节点，可选："
                            + String.join("、", KeyDate.of(year).stream().map(KeyDate::name).toList()))
                            .at("/keyDays", "未知的重要节点"));
            return new MonthNeed(month == null ? date.date().getMonthValue() : month, 0, date,
                    within == null ? USUALLY_WITHIN : within, null);
        }
    }

    @JsonIgnore
    public boolean isEmpty() {
        return demands.isEmpty() && closures.isEmpty() && keyDays.isEmpty();
    }

    /** Refuses what cannot be meant, before anything is planned. */
    public void mustMakeSense(int year) {
        hard();
        for (Demand demand : demands) {
            LocalDate day = demand.day();
            if (day != null && day.getYear() != year) {
                throw KitProblem.INVALID.because(day + "不在" + year + "年").at("/demands", "年份不符");
            }
        }
        for (Closure closure : closures) {
            if (closure.to().isBefore(closure.from()) || closure.from().plusYears(2).isBefore(closure.to())) {
                throw KitProblem.INVALID.because("不能主办的日期须从前到后，且不超过两年").at("/closures", "起止日期不正确");
            }
        }
        Set<Integer> taken = new HashSet<>();
        for (MonthNeed need : needs(year)) {
            if (!taken.add(need.month())) {
                throw KitProblem.INVALID.because(need.month() + "月只能安排一个重要节点").at("/keyDays", "同月重复");
            }
        }
    }

    public List<Wish> hard() {
        return demands.stream().map(Demand::wish).toList();
    }

    private List<MonthNeed> needs(int year) {
        return keyDays.stream().map(day -> day.need(year)).toList();
    }

    /** What stands around a plan by these wishes. */
    public Surroundings around(RotationPlan plan, Map<UUID, Integer> lastYear, WorkCalendar calendar) {
        Map<UUID, UnitFacts> facts = new HashMap<>();
        for (Closure closure : closures) {
            if (plan.seats().stream().noneMatch(seat -> seat.host().unitId().equals(closure.unitId()))) {
                throw new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, "不能主办的日期涉及不在本联盟的单位");
            }
            UnitFacts known = facts.getOrDefault(closure.unitId(), UnitFacts.NOTHING_REGISTERED);
            Set<LocalDate> busy = new HashSet<>(known.busy());
            closure.from().datesUntil(closure.to().plusDays(1)).forEach(busy::add);
            facts.put(closure.unitId(), new UnitFacts(busy, known.venues(), known.strengths()));
        }
        return new Surroundings(facts, needs(plan.year()), lastYear, calendar, Weights.DEFAULT);
    }

    /** Both together; of two key dates in one month the later wish counts. */
    public Wishes plus(Wishes more, int year) {
        Set<Integer> months = new HashSet<>(more.needs(year).stream().map(MonthNeed::month).toList());
        List<KeyDateWish> days = new ArrayList<>(keyDays);
        days.removeIf(day -> months.contains(day.need(year).month()));
        days.addAll(more.keyDays);
        return new Wishes(Stream.concat(demands.stream(), more.demands.stream()).distinct().toList(),
                Stream.concat(closures.stream(), more.closures.stream()).distinct().toList(), days);
    }

    /**
     * What of these wishes still binds those who plan the rest of the year: months that may still move, units that still
     * belong, and nothing that people have meanwhile decided otherwise by hand.
     */
    public Wishes stillBinding(RotationPlan plan, LocalDate today) {
        Set<Integer> open = new HashSet<>(plan.slots().stream()
                .filter(slot -> slot.host().isPresent() && !plan.isFrozen(slot, today)).map(Slot::month).toList());
        return new Wishes(
                demands.stream().filter(demand -> open.contains(demand.month()) && kept(demand, plan)).toList(),
                closures.stream().filter(closure -> belongs(plan, closure.unitId()) && kept(closure, plan)).toList(),
                keyDays.stream().filter(day -> open.contains(day.need(plan.year()).month())).toList());
    }

    /** Whether somebody asked for this month's very day, so that it is not simply the fixed day of the month. */
    public boolean settleDayOf(Slot slot, int year) {
        YearMonth month = YearMonth.of(year, slot.month());
        return demands.stream().anyMatch(demand -> demand.kind() == Kind.ON_DAY && demand.month() == slot.month())
                || needs(year).stream().anyMatch(need -> need.month() == slot.month())
                || closures.stream().anyMatch(closure -> slot.isHostedBy(closure.unitId())
                        && closure.touches(month.atDay(1), month.atEndOfMonth()));
    }

    /** The problem, pointing at the demands that contradict each other. */
    Problem pointAt(Problem problem, List<Wish> conflicting, List<String> sentences) {
        Problem pointed = problem;
        List<Wish> all = hard();
        for (int i = 0; i < conflicting.size(); i++) {
            pointed = pointed.at("/demands/" + all.indexOf(conflicting.get(i)), sentences.get(i));
        }
        return pointed;
    }

    private static boolean kept(Demand demand, RotationPlan plan) {
        Slot slot = plan.slot(demand.month());
        return switch (demand.wish()) {
            case Wish.CannotHost cannot -> belongs(plan, cannot.unitId()) && !slot.isHostedBy(cannot.unitId());
            case Wish.MustHost must -> slot.isHostedBy(must.unitId());
            case Wish.OnDay on -> slot.date().equals(on.day());
        };
    }

    private static boolean kept(Closure closure, RotationPlan plan) {
        return plan.slots().stream().noneMatch(
                slot -> slot.isHostedBy(closure.unitId()) && closure.touches(slot.date(), slot.date()));
    }

    private static boolean belongs(RotationPlan plan, UUID unitId) {
        return plan.seats().stream().filter(seat -> seat.host().unitId().equals(unitId))
                .anyMatch(seat -> plan.slots().stream().anyMatch(slot -> seat.belongsOn(slot.date())));
    }
}
