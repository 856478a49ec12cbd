package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationRefused;

/**
 * The days and venues worth considering for a unit in a month: the cheapest venue of each day, then the days nobody beats
 * both in distance and in cost.
 */
final class Options {

    private Options() {
    }

    static List<Option> of(RotationProblem problem, RotationProblem.Month month, RotationProblem.Party party,
            @Nullable LocalDate onlyOn) {
        List<Option> options = new ArrayList<>();
        YearMonth of = YearMonth.of(problem.year(), month.number());
        for (int day = 1; day <= of.lengthOfMonth(); day++) {
            LocalDate date = of.atDay(day);
            if ((onlyOn == null || onlyOn.equals(date)) && problem.calendar().isWorkingDay(date)
                    && party.seat().belongsOn(date) && !party.facts().busy().contains(date)) {
                cheapest(party.facts().venues(), month.attendance(), date)
                        .ifPresent(venue -> options.add(option(problem.weights(), month, party, date, venue)));
            }
        }
        return worthHaving(options);
    }

    private static Optional<Venue> cheapest(List<Venue> venues, int attendance, LocalDate date) {
        return venues.stream().filter(venue -> venue.capacity() >= attendance && !venue.closed().contains(date))
                .min(Comparator.comparingInt(Venue::cost).thenComparing(Venue::id));
    }

    private static Option option(Weights weights, RotationProblem.Month month, RotationProblem.Party party,
            LocalDate date, Venue venue) {
        if (venue.cost() < 0 || venue.cost() > 1_000_000) {
            throw new RotationRefused(RotationRefused.Code.PROBLEM_INVALID, venue.name() + "的费用不正确：" + venue.cost());
        }
        long points = parts(weights, month, party, date, venue.cost()).values().stream().mapToLong(Long::longValue).sum();
        return new Option(date, venue, points, venue.cost());
    }

    /** What a month costs in all soft rules that see only this month: the one definition for searching and for showing. */
    static Map<SoftRule, Long> parts(Weights weights, RotationProblem.Month month, RotationProblem.Party party,
            LocalDate date, int cost) {
        long away = Math.abs(ChronoUnit.DAYS.between(month.preferred(), date));
        boolean changed = !party.host().unitId().equals(month.reference().unitId());
        boolean moved = !changed && month.publishedOn() != null && !month.publishedOn().equals(date);
        boolean missed = month.theme() != null && !party.facts().strengths().contains(month.theme());
        return Map.of(
                month.keyDay() ? SoftRule.KEY_DAY : SoftRule.DAY,
                away * (month.keyDay() ? weights.keyDayOff() : weights.dayOff()),
                SoftRule.COST, (long) weights.yuan() * cost,
                SoftRule.THEME, missed ? weights.themeMissed() : 0L,
                SoftRule.CHANGE, changed ? weights.hostChanged() : moved ? weights.dateChanged() : 0L);
    }

    /** Keeps an option only when no other is at least as good both in points and in yuan. */
    private static List<Option> worthHaving(List<Option> options) {
        List<Option> sorted = options.stream().sorted(Comparator.comparingInt(Option::cost)
                .thenComparingLong(Option::points).thenComparing(Option::date)).toList();
        List<Option> kept = new ArrayList<>();
        for (Option option : sorted) {
            if (kept.isEmpty() || option.points() < kept.getLast().points()) {
                kept.add(option);
            }
        }
        return kept;
    }
}
