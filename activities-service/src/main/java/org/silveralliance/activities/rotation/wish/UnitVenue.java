package org.silveralliance.activities.rotation.wish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.solve.Venue;

/** A place: {@code capacity} in seats, {@code cost} in whole yuan an activity, {@code closed} days it cannot be used. */
public record UnitVenue(@NotBlank @Size(max = 80) String name, @NotNull @Min(1) @Max(100_000) Integer capacity,
        @Nullable @Min(0) @Max(1_000_000) Integer cost, @Nullable @Size(max = 366) Set<@NotNull LocalDate> closed) {

    Venue toVenue(UUID unitId) {
        return new Venue(UUID.nameUUIDFromBytes((unitId + "/" + name).getBytes(StandardCharsets.UTF_8)), name, capacity,
                cost == null ? 0 : cost, closed == null ? Set.of() : closed);
    }
}
