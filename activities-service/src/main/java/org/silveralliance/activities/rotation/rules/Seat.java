package org.silveralliance.activities.rotation.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit's place in the turn order. Numbers are never reused.
 *
 * @param to the last day of membership, null while the unit belongs to the alliance
 */
public record Seat(int number, Host host, LocalDate from, @Nullable LocalDate to) {

    public boolean belongsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    public Seat endingOn(LocalDate lastDay) {
        return new Seat(number, host, from, lastDay);
    }
}
