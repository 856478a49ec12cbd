package org.silveralliance.activities.rotation.calendar;

import java.time.LocalDate;

/**
 * One line of the official arrangement.
 *
 * @param off true for a day off, false for an adjusted working day (调休上班), usually a Saturday or Sunday
 */
public record Holiday(LocalDate date, String name, boolean off) {
}
