package org.silveralliance.members.floating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who of the register is asked for.
 *
 * @param now whether the day is today, on which the ledger knows more people to live away than the register
 * @param place the other end by division code, or the beginning of one: a city or a province
 * @param lacks one of the six that he has not, {@code has} one that he has
 * @param watched for how long nobody has heard of him
 */
record FloatingSearch(LocalDate day, boolean now, Optional<Direction> direction, Optional<String> place, Optional<UUID> unit,
        Optional<SixHave> has, Optional<SixHave> lacks, Optional<ContactWatch> watched) {

    private static final int COUNTY_DIGITS = 6;

    /** Codes of the same city or province begin alike; its own code ends with zeros. */
    Optional<String> placePrefix() {
        return place.map(code -> code.length() < COUNTY_DIGITS ? code
                : code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code);
    }
}
