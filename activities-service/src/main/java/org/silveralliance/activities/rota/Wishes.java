package org.silveralliance.activities.rota;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
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

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.RotationPlan;
import org.silveralliance.activities.rotation.RotationRefused;
import org.silveralliance.activities.rotation.Slot;
import org.silveralliance.activities.rotation.calendar.KeyDate;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.solve.MonthNeed;
import org.silveralliance.activities.rotation.solve.RotationProblems.Surroundings;
import org.silveralliance.activities.rotation.solve.UnitFacts;
import org.silveralliance.activities.rotation.solve.Venue;
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
public record Wishes(List<Demand> demands, List<Closure> closures, List<KeyDateWish> keyDays, List<Means> units,
        List<MonthWish> months) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int USUALLY_WITHIN = 3;

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
            @JsonProperty("units") @Nullable List<Means> units,
            @JsonProperty("months") @Nullable List<MonthWish> months) {
        return new Wishes(orNone(demands), orNone(closures), orNone(keyDays), orNone(units), orNone(months));
    }

    private static <T> List<T> orNone(@Nullable List<T> asked) {
        return asked == null ? List.of() : asked;
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

    /** What a unit can host with: its places, none named meaning room for everybody, and the themes it is good at. */
    public record Means(@NotNull UUID unitId, @Nullable @Size(max = 10) List<@NotNull @Valid Place> places,
            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> themes) {

        private UnitFacts facts() {
            List<Venue> venues = orNone(places).stream().map(place -> place.venue(unitId)).toList();
            return new UnitFacts(Set.of(), venues.isEmpty() ? UnitFacts.NOTHING_REGISTERED.venues() : venues,
                    themes == null ? Set.of() : themes);
        }

        private boolean holds(int heads, LocalDate day) {
            return facts().venues().stream().anyMatch(venue -> venue.capacity() >= heads && !venue.closed().contains(day));
        }
    }

    /** A place: {@code capacity} in seats, {@code cost} in whole yuan an activity, {@code closed} days it cannot be used. */
    public record Place(@NotBlank @Size(max = 80) String name, @NotNull @Min(1) @Max(100_000) Integer capacity,
            @Nullable @Min(0) @Max(1_000_000) Integer cost, @Nullable @Size(max = 366) Set<@NotNull LocalDate> closed) {

        private Venue venue(UUID unitId) {
            return new Venue(UUID.nameUUIDFromBytes((unitId + "/" + name).getBytes(StandardCharsets.UTF_8)), name, capacity,
                    cost == null ? 0 : cost, closed == null ? Set.of() : closed);
        }
    }

    /** What a month needs: room for {@code heads} people, and a host that is good at {@code theme} if there is one. */
    public record MonthWish(@NotNull @Min(1) @Max(12) Integer month, @Nullable @Min(0) @Max(100_000) Integer heads,
            @Nullable @Size(max = 40) String theme) {

        private MonthNeed on(@Nullable MonthNeed keyDay) {
            int expected = heads == null ? 0 : heads;
            return keyDay == null ? new MonthNeed(month, expected, null, 0, theme)
                    : new MonthNeed(month, expected, keyDay.keyDate(), keyDay.within(), theme);
        }
    }

    @JsonIgnore
    public boolean isEmpty() {
        return demands.isEmpty() && closures.isEmpty() && keyDays.isEmpty() && units.isEmpty() && months.isEmpty();
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
        noneTwice(marked(year).stream().map(MonthNeed::month), "/keyDays", month -> month + "月只能安排一个重要节点");
        noneTwice(months.stream().map(MonthWish::month), "/months", month -> month + "月的人数和主题只能填一次");
        noneTwice(units.stream().map(Means::unitId), "/units", unit -> "同一单位的场地和专长只能填一次");
        for (Means unit : units) {
            noneTwice(orNone(unit.places()).stream().map(Place::name), "/units", name -> "同一单位有两处场地都叫“" + name + "”");
        }
    }

    private static <T> void noneTwice(Stream<T> named, String pointer, Function<T, String> rule) {
        Set<T> known = new HashSet<>();
        named.filter(each -> !known.add(each)).findFirst().ifPresent(twice -> {
            throw KitProblem.INVALID.because(rule.apply(twice)).at(pointer, "重复");
        });
    }

    public List<Wish> hard() {
        return demands.stream().map(Demand::wish).toList();
    }

    private List<MonthNeed> marked(int year) {
        return keyDays.stream().map(day -> day.need(year)).toList();
    }

    private List<MonthNeed> needs(int year) {
        Map<Integer, MonthNeed> needs = new TreeMap<>();
        marked(year).forEach(need -> needs.put(need.month(), need));
        months.forEach(wish -> needs.compute(wish.month(), (month, keyDay) -> wish.on(keyDay)));
        return List.copyOf(needs.values());
    }

    /** What stands around a plan by these wishes. */
    public Surroundings around(RotationPlan plan, Map<UUID, Integer> lastYear, WorkCalendar calendar) {
        Map<UUID, UnitFacts> facts = new HashMap<>();
        for (Means unit : units) {
            mustSit(plan, unit.unitId(), "场地或专长");
            facts.put(unit.unitId(), unit.facts());
        }
        for (Closure closure : closures) {
            mustSit(plan, closure.unitId(), "不能主办的日期");
            UnitFacts known = facts.getOrDefault(closure.unitId(), UnitFacts.NOTHING_REGISTERED);
            Set<LocalDate> busy = new HashSet<>(known.busy());
            closure.from().datesUntil(closure.to().plusDays(1)).forEach(busy::add);
            facts.put(closure.unitId(), new UnitFacts(busy, known.venues(), known.strengths()));
        }
        return new Surroundings(facts, needs(plan.year()), lastYear, calendar, Weights.DEFAULT);
    }

    private static void mustSit(RotationPlan plan, UUID unitId, String what) {
        if (plan.seats().stream().noneMatch(seat -> seat.host().unitId().equals(unitId))) {
            throw new RotationRefused(RotationRefused.Code.NO_SUCH_UNIT, what + "涉及不在本联盟的单位");
        }
    }

    /** Both together; of two wishes about one unit's means, one month's needs or one month's key date the later counts. */
    public Wishes plus(Wishes more, int year) {
        return new Wishes(Stream.concat(demands.stream(), more.demands.stream()).distinct().toList(),
                Stream.concat(closures.stream(), more.closures.stream()).distinct().toList(),
                later(keyDays, more.keyDays, day -> day.need(year).month()), later(units, more.units, Means::unitId),
                later(months, more.months, MonthWish::month));
    }

    private static <T> List<T> later(List<T> first, List<T> more, Function<T, Object> about) {
        Set<Object> said = more.stream().map(about).collect(Collectors.toSet());
        return Stream.concat(first.stream().filter(wish -> !said.contains(about.apply(wish))), more.stream()).toList();
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
                keyDays.stream().filter(day -> open.contains(day.need(plan.year()).month())).toList(),
                units.stream().filter(unit -> belongs(plan, unit.unitId()) && kept(unit, plan)).toList(),
                months.stream().filter(wish -> open.contains(wish.month()) && kept(wish, plan)).toList());
    }

    /** Whether somebody asked for this month's very day, so that it is not simply the fixed day of the month. */
    public boolean settleDayOf(Slot slot, int year) {
        YearMonth month = YearMonth.of(year, slot.month());
        return demands.stream().anyMatch(demand -> demand.kind() == Kind.ON_DAY && demand.month() == slot.month())
                || marked(year).stream().anyMatch(need -> need.month() == slot.month())
                || units.stream().filter(unit -> slot.isHostedBy(unit.unitId()))
                        .anyMatch(unit -> !unit.holds(0, slot.plannedDate()))
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

    private static boolean kept(Means unit, RotationPlan plan) {
        return plan.slots().stream().noneMatch(slot -> slot.isHostedBy(unit.unitId()) && !unit.holds(0, slot.date()));
    }

    private boolean kept(MonthWish wish, RotationPlan plan) {
        Slot slot = plan.slot(wish.month());
        int heads = wish.heads() == null ? 0 : wish.heads();
        return units.stream().filter(unit -> slot.isHostedBy(unit.unitId())).allMatch(unit -> unit.holds(heads, slot.date()));
    }

    private static boolean belongs(RotationPlan plan, UUID unitId) {
        return plan.seats().stream().filter(seat -> seat.host().unitId().equals(unitId))
                .anyMatch(seat -> plan.slots().stream().anyMatch(slot -> seat.belongsOn(slot.date())));
    }
}
