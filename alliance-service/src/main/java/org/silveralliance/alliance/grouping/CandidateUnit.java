package org.silveralliance.alliance.grouping;

import org.jspecify.annotations.Nullable;

/**
 * A unit to be grouped.
 *
 * @param rank position in the survey's own order of units; numbers groups and breaks ties between possible leads
 * @param place where it meets; when missing, the centre of its town is used and the answer says so
 * @param sector trade (业缘), when known
 * @param town town or street (镇街), when known
 * @param heads retired members on its list
 * @param alliance the alliance it belongs to today, if any
 */
public record CandidateUnit(String id, String name, int rank, @Nullable Place place, @Nullable String sector,
        @Nullable String town, int heads, @Nullable String alliance) {
}
