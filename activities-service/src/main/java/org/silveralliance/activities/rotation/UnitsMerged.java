package org.silveralliance.activities.rotation;

import java.util.UUID;

/** One unit of an alliance went into another; heard within the transaction that merged them. */
public record UnitsMerged(UUID allianceId, UUID unitId, UUID successorId) {
}
