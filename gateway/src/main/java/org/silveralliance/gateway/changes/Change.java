package org.silveralliance.gateway.changes;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something of a kind has changed in a division; no more is known of it. */
record Change(String division, Kind kind) {

    private static final Pattern TEXT = Pattern.compile("([1-8][0-9]{1,5}) ([A-Z]{1,20})");

    /** What the replicas tell each other; empty for a kind that only a newer build knows. */
    static Optional<Change> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(parts.group(2))).findAny()
                .map(kind -> new Change(parts.group(1), kind)) : Optional.empty();
    }

    String text() {
        return division + " " + kind;
    }

    /** A county hears of itself, a city or a province of the counties below it. */
    boolean concerns(String listening) {
        return division.startsWith(listening);
    }
}
