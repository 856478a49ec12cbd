package org.silveralliance.activities.rotation.solve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.calendar.WorkCalendar;
import org.silveralliance.activities.rotation.rules.Host;
import org.silveralliance.activities.rotation.rules.Seat;

/**
 * A whole question to the solver, as data.
 *
 * @param months those with a host, in order; suspended months are left out
 * @param lastHost who hosted the December before, if anybody
 */
public record RotationProblem(int year, List<Party> parties, List<Month> months, List<Wish> wishes,
        Optional<UUID> lastHost, WorkCalendar calendar, Weights weights) {

    /** More units than this in one rotation are refused: such an alliance wants grouping first. */
    public static final int MAX_UNITS = 16;

    public RotationProblem {
        parties = List.copyOf(parties);
        months = List.copyOf(months);
        wishes = List.copyOf(wishes);
    }

    /**
     * A unit in the rotation.
     *
     * @param owed turns it owes from earlier years; negative when they are owed to it
     * @param lastYear how often it hosted last year, null when it was not there
     */
    public record Party(Seat seat, int owed, @Nullable Integer lastYear, UnitFacts facts) {

        public Host host() {
            return seat.host();
        }
    }

    /**
     * A month to be hosted.
     *
     * @param preferred the working day it should be on
     * @param keyDay whether that day marks a key date
     * @param reference the host of the published plan or of the turn order
     * @param publishedOn the published date, null while the month is unpublished
     * @param frozen true when host and date are not to be touched
     * @param why what the preferred day is, Chinese
     */
    public record Month(int number, LocalDate preferred, boolean keyDay, int attendance, @Nullable String theme,
            Host reference, @Nullable LocalDate publishedOn, boolean frozen, String why) {
    }

    public RotationProblem with(List<Wish> other) {
        return new RotationProblem(year, parties, months, other, lastHost, calendar, weights);
    }

    public RotationProblem plus(Wish wish) {
        return with(Stream.concat(wishes.stream(), Stream.of(wish)).toList());
    }

    public String nameOf(UUID unitId) {
        return parties.stream().map(Party::host).filter(host -> host.unitId().equals(unitId)).map(Host::name)
                .findFirst().orElse("未知单位");
    }
}
