package org.silveralliance.activities.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Arriving;
import org.silveralliance.activities.access.AwaitsArrivals;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.Attendance.Status;
import org.silveralliance.kit.access.Roles;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The roll of an activity. */
@Path("/api/v1/activities/{id}/attendance")
@Tag(name = "到会")
@RunOnVirtualThread
public class AttendanceResource {

    private final Attendances attendances;
    private final KeepRoll keepRoll;
    private final ActivityAccess access;
    private final Scopes scopes;

    public AttendanceResource(Attendances attendances, KeepRoll keepRoll, ActivityAccess access, Scopes scopes) {
        this.attendances = attendances;
        this.keepRoll = keepRoll;
        this.access = access;
        this.scopes = scopes;
    }

    /** One line of the roll. */
    public record RollLine(@NotNull UUID memberId, @NotNull Status status) {
    }

    /** Lines to write or correct; who is not named stays as he was. */
    public record Roll(@NotEmpty @Size(max = 2000) List<@NotNull @Valid RollLine> items) implements Arriving {

        @Override
        public Named named() {
            return Named.members(items == null ? null
                    : items.stream().filter(Objects::nonNull).map(RollLine::memberId).toList());
        }
    }

    /** A line as it is kept, with the value before a correction. */
    public record KeptLine(UUID memberId, UUID unitId, boolean guest, String status, String recordedBy, Instant recordedAt,
            @Nullable String correctedFrom, @Nullable Instant correctedAt) {
    }

    /** The roll and its counts. */
    public record KeptRoll(List<KeptLine> items, Attendances.Counts counts) {
    }

    @PUT
    @AwaitsArrivals
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public KeptRoll keep(@PathParam("id") UUID id, @NotNull @Valid Roll roll) {
        keepRoll.keep(id, roll.items().stream().map(line -> new KeepRoll.Line(line.memberId(), line.status())).toList());
        return roll(access.visible(id));
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public KeptRoll get(@PathParam("id") UUID id) {
        return roll(access.visible(id));
    }

    private KeptRoll roll(Activity activity) {
        List<KeptLine> lines = attendances.visible(activity.id(), activity.allianceId(), scopes.current()).stream()
                .map(AttendanceResource::line).toList();
        return new KeptRoll(lines, attendances.counts(activity.id()));
    }

    private static KeptLine line(Attendance it) {
        Status before = it.correctedFrom();
        return new KeptLine(it.memberId(), it.unitId(), it.guest(), it.status().name(), it.recordedBy(), it.recordedAt(),
                before == null ? null : before.name(), it.correctedAt());
    }
}
