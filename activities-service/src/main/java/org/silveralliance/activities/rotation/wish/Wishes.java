package org.silveralliance.activities.rotation.wish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.rules.RotationRefused;
import org.silveralliance.activities.rotation.rules.Slot;
import org.silveralliance.activities.rotation.solve.MonthNeed;
import org.silveralliance.activities.rotation.solve.RotationProblems.Surroundings;
import org.silveralliance.activities.rotation.solve.UnitFacts;
import org.silveralliance.activities.rotation.solve.Weights;
import org.silveralliance.activities.rotation.solve.Wish;
import org.silveralliance.kit.problem.KitProblem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What people ask of a year, in the same words when it is planned and when it is planned again. What was granted stays with
 * the rotation, so that no later replanning quietly takes it back.
 */
public record Wishes(List<Demand> demands, List<Closure> closures, List<KeyDateWish> keyDays, List<UnitMeans> units,
        List<MonthWish> months) {

    /** What one request may bring, five times over; each is gone through day by day whenever the year is looked at. */
    static final int MOST_CLOSURES = 300;

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of(), List.of());

    public Wishes {
        demands = List.copyOf(demands);
        closures = List.copyOf(closures);
        keyDays = List.copyOf(keyDays);
        units = List.copyOf(units);
        months = List.copyOf(months);
    }

    /** What is absent asks for nothing. */
    @JsonCreator
    public static Wishes of(@JsonProperty("demands") @Nullable List<Demand> demands,
            @JsonProperty("closures") @Nullable List<Closure> closures,
            @JsonProperty("keyDays") @Nullable List<KeyDateWish> keyDays,
            @JsonProperty("units") @Nullable List<UnitMeans> units,
            @JsonProperty("months") @Nullable List<MonthWish> months) {
        return new Wishes(orNone(demands), orNone(closures), orNone(keyDays), orNone(units), orNone(months));
    }

    private static <T> List<T> orNone(@Nullable List<T> asked) {
        return asked == null ? List.of() : asked;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return demands.isEmpty() && closures.isEmpty() && keyDays.isEmpty() && units.isEmpty() && months.isEmpty();
    }

    /** Refuses what cannot be meant, before anything is planned. */
    public void validate(int year) {
        demands.forEach(demand -> demand.validate(year));
        closures.forEach(Closure::validate);
        requireDistinct(keyDates(year), MonthNeed::month, "/keyDays", month -> month + "月只能安排一个重要节点");
        requireDistinct(months, MonthWish::month, "/months", month -> month + "月的人数和主题只能填一次");
        requireDistinct(units, UnitMeans::unitId, "/units", unit -> "同一单位的场地和专长只能填一次");
        units.forEach(UnitMeans::validate);
    }

    static <T, K> void requireDistinct(Collection<T> wishes, Function<T, K> key, String pointer, Function<K, String> rule) {
        Set<K> known = new HashSet<>();
        wishes.stream().map(key).filter(each -> !known.add(each)).findFirst().ifPresent(twice -> {
            throw KitProblem.INVALID.because(rule.apply(twice)).at(pointer, "重复");
        });
    }

    /** The demands as the solver takes them, in their order. */
    public List<Wish> hard() {
        return demands.stream().map(Demand::toWish).toList();
    }

    private List<MonthNeed> keyDates(int year) {
        return keyDays.stream().map(day -> day.toNeed(year)).toList();
    }

    private List<MonthNeed> needs(int year) {
        Map<Integer, MonthNeed> needs = new TreeMap<>();
        keyDates(year).forEach(need -> needs.put(need.month(), need));
        months.forEach(wish -> needs.compute(wish.month(), (month, keyDay) -> wish.toNeed(keyDay)));
        return List.copyOf(needs.values());
    }

    /** What stands around a plan by these wishes. */
    public Surroundings around(RotationPlan plan, Map<UUID, Integer> lastYear, WorkCalendar calendar) {
        Map<UUID, UnitFacts> facts = new HashMap<>();
        for (UnitMeans unit : units) {
            requireMember(plan, unit.unitId(), "场地或专长");
            facts.put(unit.unitId(), unit.toFacts());
        }
        for (Closure closure : closures) {
            requireMember(plan, closure.unitId(), "不能主办的日期");
            facts.merge(closure.unitId(), closure.addTo(UnitFacts.NOTHING_REGISTERED),
                    (known, alone) -> closure.addTo(known));
        }
        return new Surroundings(facts, needs(plan.year()), lastYear, calendar, Weights.DEFAULT);
    }

    private static void requireMember(RotationPlan plan, UUID unitId, String what) {
        if (!plan.hasMember(unitId)) {
            throw new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, what + "涉及不在本联盟的单位");
        }
    }

    /**
     * Both together; of two wishes about one unit's means, one month's needs or one month's key date the later counts. Closed
     * days of other years are left out, and more than {@value #MOST_CLOSURES} times of them are refused: what was granted is
     * kept, so nothing else would end their number.
     */
    public Wishes plus(Wishes more, int year) {
        List<Closure> closed = Stream.concat(closures.stream(), more.closures.stream()).distinct()
                .filter(closure -> closure.touches(year)).toList();
        if (closed.size() > MOST_CLOSURES) {
            throw KitProblem.INVALID.because("本年度不能主办的日期已登记" + MOST_CLOSURES + "段，不能再增加；相邻的日期请合并成一段")
                    .at("/closures", "过多");
        }
        return new Wishes(Stream.concat(demands.stream(), more.demands.stream()).distinct().toList(),
                closed,
                override(keyDays, more.keyDays, day -> day.toNeed(year).month()),
                override(units, more.units, UnitMeans::unitId), override(months, more.months, MonthWish::month));
    }

    private static <T> List<T> override(List<T> first, List<T> more, Function<T, Object> about) {
        Set<Object> said = more.stream().map(about).collect(Collectors.toSet());
        return Stream.concat(first.stream().filter(wish -> !said.contains(about.apply(wish))), more.stream()).toList();
    }

    /**
     * What of these wishes still binds those who plan the rest of the year: months that may still move, units that still
     * belong, and nothing that people have meanwhile decided otherwise by hand.
     */
    public Wishes stillBinding(RotationPlan plan, LocalDate today) {
        Set<Integer> open = plan.slots().stream().filter(slot -> slot.host().isPresent() && !plan.isFrozen(slot, today))
                .map(Slot::month).collect(Collectors.toSet());
        return new Wishes(
                demands.stream().filter(demand -> open.contains(demand.month()) && demand.stillHolds(plan)).toList(),
                closures.stream().filter(closure -> closure.stillHolds(plan)).toList(),
                keyDays.stream().filter(day -> open.contains(day.toNeed(plan.year()).month())).toList(),
                units.stream().filter(unit -> unit.stillHolds(plan)).toList(),
                months.stream().filter(wish -> open.contains(wish.month()) && wish.stillHolds(plan, units)).toList());
    }

    /** Whether somebody asked for this month's very day, so that it is not simply the fixed day of the month. */
    public boolean settleDayOf(Slot slot, int year) {
        YearMonth month = YearMonth.of(year, slot.month());
        return demands.stream().anyMatch(demand -> demand.kind() == DemandKind.ON_DAY && demand.month() == slot.month())
                || keyDates(year).stream().anyMatch(need -> need.month() == slot.month())
                || units.stream().anyMatch(unit -> slot.isHostedBy(unit.unitId()) && !unit.hasRoom(0, slot.plannedDate()))
                || closures.stream().anyMatch(closure -> slot.isHostedBy(closure.unitId()) && closure.touches(month));
    }
}
