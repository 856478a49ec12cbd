package org.silveralliance.activities.rotation.verify;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.Holiday;
import org.silveralliance.activities.rotation.calendar.HolidayTable;
import org.silveralliance.activities.rotation.solve.Answer;
import org.silveralliance.activities.rotation.solve.RotationProblem;
import org.silveralliance.activities.rotation.solve.Venue;
import org.silveralliance.activities.rotation.solve.Wish;

/** Checks an answer against the hard rules and works out its points again. */
public final class RotationVerifier {

    private final RotationProblem problem;
    private final Map<LocalDate, Boolean> official = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private RotationVerifier(RotationProblem problem, Collection<HolidayTable> tables) {
        this.problem = problem;
        List<HolidayTable> ordered = new ArrayList<>(tables);
        ordered.sort((one, other) -> Integer.compare(one.year(), other.year()));
        for (HolidayTable table : ordered) {
            for (Holiday holiday : table.days()) {
                official.put(holiday.date(), holiday.off());
            }
        }
    }

    /** Every broken rule, empty for a good answer. */
    public static List<String> faults(RotationProblem problem, Answer answer, Collection<HolidayTable> tables) {
        RotationVerifier verifier = new RotationVerifier(problem, tables);
        verifier.check(answer);
        return verifier.faults;
    }

    private void check(Answer answer) {
        if (answer.months().size() != problem.months().size()) {
            faults.add("expected " + problem.months().size() + " months, found " + answer.months().size());
            return;
        }
        Map<UUID, Integer> turns = new HashMap<>();
        Map<UUID, Long> costs = new HashMap<>();
        long points = 0;
        UUID before = problem.lastHost().orElse(null);
        int beforeNumber = 0;
        boolean beforeFrozen = false;
        for (int i = 0; i < answer.months().size(); i++) {
            RotationProblem.Month month = problem.months().get(i);
            Answer.Assignment found = answer.months().get(i);
            RotationProblem.Party party = party(found.host().unitId());
            if (party == null || found.month() != month.number()) {
                faults.add("month " + month.number() + " is not hosted by a unit of the alliance");
                return;
            }
            boolean adjacent = month.number() - beforeNumber == 1 && !(month.frozen() && beforeFrozen);
            boolean firstOfYear = i == 0 && month.number() != 1;
            if (adjacent && !firstOfYear && found.host().unitId().equals(before)) {
                faults.add(found.host().name() + " hosts two months running at " + month.number());
            }
            checkWishes(month, found);
            if (month.frozen()) {
                checkFrozen(month, found);
            } else {
                checkDay(month, found, party);
                checkVenue(month, found, party);
                points += monthPoints(month, found, party);
            }
            turns.merge(found.host().unitId(), 1, Integer::sum);
            costs.merge(found.host().unitId(), (long) found.cost(), Long::sum);
            before = found.host().unitId();
            beforeNumber = month.number();
            beforeFrozen = month.frozen();
        }
        points += checkTurns(turns) + spread(costs);
        if (points != answer.points()) {
            faults.add("points are " + points + ", the answer says " + answer.points());
        }
    }

    private void checkWishes(RotationProblem.Month month, Answer.Assignment found) {
        for (Wish wish : problem.wishes()) {
            boolean granted = wish.month() != month.number() || switch (wish) {
                case Wish.MustHost(UUID unit, int m) -> unit.equals(found.host().unitId());
                case Wish.CannotHost(UUID unit, int m) -> !unit.equals(found.host().unitId());
                case Wish.OnDay(int m, LocalDate day) -> day.equals(found.date());
            };
            if (!granted) {
                faults.add("a wish about month " + month.number() + " is not granted");
            }
        }
    }

    private void checkFrozen(RotationProblem.Month month, Answer.Assignment found) {
        boolean sameDay = month.publishedOn() == null || month.publishedOn().equals(found.date());
        if (!sameDay || !month.reference().unitId().equals(found.host().unitId())) {
            faults.add("frozen month " + month.number() + " was touched");
        }
    }

    private void checkDay(RotationProblem.Month month, Answer.Assignment found, RotationProblem.Party party) {
        LocalDate day = found.date();
        if (day.getYear() != problem.year() || day.getMonthValue() != month.number()) {
            faults.add(day + " is not in month " + month.number());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (official.getOrDefault(day, weekend)) {
            faults.add(day + " is a rest day");
        }
        if (party.facts().busy().contains(day)) {
            faults.add(found.host().name() + " is not free on " + day);
        }
        LocalDate to = party.seat().to();
        if (day.isBefore(party.seat().from()) || to != null && day.isAfter(to)) {
            faults.add(found.host().name() + " does not belong on " + day);
        }
    }

    private void checkVenue(RotationProblem.Month month, Answer.Assignment found, RotationProblem.Party party) {
        @Nullable
        Venue venue = null;
        for (Venue each : party.facts().venues()) {
            if (each.id().equals(found.venueId())) {
                venue = each;
            }
        }
        if (venue == null) {
            faults.add(found.host().name() + " has no such venue in month " + month.number());
        } else if (venue.capacity() < month.attendance()) {
            faults.add(venue.name() + " is too small in month " + month.number());
        } else if (venue.closed().contains(found.date())) {
            faults.add(venue.name() + " is closed on " + found.date());
        } else if (venue.cost() != found.cost()) {
            faults.add("cost of month " + month.number() + " is " + venue.cost());
        }
    }

    private long monthPoints(RotationProblem.Month month, Answer.Assignment found, RotationProblem.Party party) {
        var weights = problem.weights();
        long days = Math.abs(ChronoUnit.DAYS.between(found.date(), month.preferred()));
        long points = days * (month.keyDay() ? weights.keyDayOff() : weights.dayOff());
        points += (long) found.cost() * weights.yuan();
        if (month.theme() != null && !party.facts().strengths().contains(month.theme())) {
            points += weights.themeMissed();
        }
        if (!found.host().unitId().equals(month.reference().unitId())) {
            points += weights.hostChanged();
        } else if (month.publishedOn() != null && !month.publishedOn().equals(found.date())) {
            points += weights.dateChanged();
        }
        return points;
    }

    /** Turns between the rounded shares, moved by what is owed; returns the points for unfairness over two years. */
    private long checkTurns(Map<UUID, Integer> turns) {
        BigInteger lastYearTurns = BigInteger.ZERO;
        long lastYearUnits = 0;
        for (RotationProblem.Party party : problem.parties()) {
            Integer lastYear = party.lastYear();
            if (lastYear != null) {
                lastYearTurns = lastYearTurns.add(BigInteger.valueOf(lastYear));
                lastYearUnits++;
            }
        }
        long points = 0;
        for (RotationProblem.Party party : problem.parties()) {
            Fraction share = share(party);
            int count = turns.getOrDefault(party.host().unitId(), 0);
            int floor = share.floor();
            int ceil = share.isWhole() ? floor : floor + 1;
            int least = Math.max(0, floor + party.owed());
            if (count < least || count > Math.max(least, ceil + party.owed())) {
                faults.add(party.host().name() + " hosts " + count + " times, fair are " + floor + " to " + ceil
                        + " and it owes " + party.owed());
            }
            Integer lastYear = party.lastYear();
            Fraction off = share.minus(Fraction.whole(count));
            if (lastYear != null) {
                off = off.plus(new Fraction(lastYearTurns, BigInteger.valueOf(lastYearUnits)))
                        .minus(Fraction.whole(lastYear));
            }
            points += off.absTimes(problem.weights().unfairTurn());
        }
        return points;
    }

    private Fraction share(RotationProblem.Party party) {
        Fraction share = Fraction.whole(0);
        for (RotationProblem.Month month : problem.months()) {
            long present = problem.parties().stream().filter(each -> belongs(each, month.preferred())).count();
            if (belongs(party, month.preferred())) {
                share = share.plus(new Fraction(BigInteger.ONE, BigInteger.valueOf(present)));
            }
        }
        return share;
    }

    private static boolean belongs(RotationProblem.Party party, LocalDate day) {
        LocalDate to = party.seat().to();
        return !party.seat().from().isAfter(day) && (to == null || !to.isBefore(day));
    }

    private long spread(Map<UUID, Long> costs) {
        List<Long> yearly = new ArrayList<>();
        for (RotationProblem.Party party : problem.parties()) {
            if (share(party).floor() >= 1) {
                yearly.add(costs.getOrDefault(party.host().unitId(), 0L));
            }
        }
        yearly.sort(null);
        return yearly.size() < 2 ? 0 : (yearly.getLast() - yearly.getFirst()) * problem.weights().spreadYuan();
    }

    private RotationProblem.@Nullable Party party(UUID unitId) {
        for (RotationProblem.Party party : problem.parties()) {
            if (party.host().unitId().equals(unitId)) {
                return party;
            }
        }
        return null;
    }
}
