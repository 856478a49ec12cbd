package org.silveralliance.activities.rotation.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.rules.RotationPlan;
import org.silveralliance.activities.rotation.solve.UnitFacts;
import org.silveralliance.activities.rotation.solve.Venue;

/** What a unit can host with: its places, none named meaning room for everybody, and the themes it is good at. */
public record UnitMeans(@NotNull UUID unitId, @Nullable @Size(max = 10) List<@NotNull @Valid UnitVenue> places,
        @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> themes) {

    void validate() {
        if (places != null) {
            Wishes.requireDistinct(places, UnitVenue::name, "/units", name -> "同一单位有两处场地都叫“" + name + "”");
        }
    }

    UnitFacts toFacts() {
        List<Venue> venues = places == null ? List.of() : places.stream().map(place -> place.toVenue(unitId)).toList();
        return new UnitFacts(Set.of(), venues.isEmpty() ? UnitFacts.NOTHING_REGISTERED.venues() : venues,
                themes == null ? Set.of() : themes);
    }

    boolean hasRoom(int heads, LocalDate day) {
        return toFacts().venues().stream().anyMatch(venue -> venue.capacity() >= heads && !venue.closed().contains(day));
    }

    boolean stillHolds(RotationPlan plan) {
        return plan.hasActiveMember(unitId)
                && plan.slots().stream().noneMatch(slot -> slot.isHostedBy(unitId) && !hasRoom(0, slot.date()));
    }
}
