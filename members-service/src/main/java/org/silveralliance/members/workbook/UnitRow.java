package org.silveralliance.members.workbook;

import org.jspecify.annotations.Nullable;

/** A unit as a register tells of it. Null means the sheet does not say, so what is known stays. */
public record UnitRow(String uscc, String name, @Nullable String kind, @Nullable String sector, @Nullable String town,
        @Nullable Double lon, @Nullable Double lat, @Nullable Boolean hasBranch) {
}
