package org.silveralliance.activities.rotation.rules;

import java.util.UUID;

/** A unit under the name it had when the turn was planned: past slots keep old names (E-07, E-08). */
public record Host(UUID unitId, String name) {
}
