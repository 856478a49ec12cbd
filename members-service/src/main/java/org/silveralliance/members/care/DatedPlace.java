package org.silveralliance.members.care;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list by days, county by county. It names nobody. */
record DatedPlace(String division, LocalDate on, UUID id) {

    private static final Pattern TEXT = Pattern.compile("([1-8][0-9]{5}) ([0-9-]{10}) ([0-9a-f-]{36})");

    static DatedPlace parse(String text) {
        Matcher place = TEXT.matcher(text);
        if (!place.matches()) {
            throw new IllegalArgumentException("No place in a list by days");
        }
        return new DatedPlace(place.group(1), LocalDate.parse(place.group(2)), UUID.fromString(place.group(3)));
    }

    String text() {
        return division + " " + on + " " + id;
    }
}
