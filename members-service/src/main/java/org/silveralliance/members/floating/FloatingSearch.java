package org.silveralliance.members.floating;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who of the register is asked for.
 *
 * @param now whether the day is today, on which the ledger knows more people to live away than the register
 * @param place the other end by division code; of less than six digits it is a whole city or province
 * @param lacks one of the six that he has not, {@code has} one that he has
 * @param watched for how long nobody has heard of him
 */
record FloatingSearch(LocalDate day, boolean now, Optional<Direction> direction, Optional<String> place, Optional<UUID> unit,
        Optional<SixHave> has, Optional<SixHave> lacks, Optional<ContactWatch> watched) {

    private static final int COUNTY_DIGITS = 6;

    /** As people are counted: whoever is recorded in a city, and in none of its counties, is not of any of them. */
    boolean isOnePlace() {
        return place.filter(code -> code.length() == COUNTY_DIGITS).isPresent();
    }

    /** What codes of the same city or province begin with; its own ends with zeros. */
    static String prefix(String code) {
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
