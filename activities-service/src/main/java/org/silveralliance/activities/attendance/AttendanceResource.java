package org.silveralliance.activities.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.AwaitsReplication;
import org.silveralliance.activities.access.NamesForeignIds;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.Attendances.AttendanceCounts;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The roll of an activity. */
@Path("/api/v1/activities/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "到会")
@RunOnVirtualThread
public class AttendanceResource {

    private final Attendances attendances;
    private final RecordAttendance recordAttendance;
    private final ActivityAccess access;

    public AttendanceResource(Attendances attendances, RecordAttendance recordAttendance, ActivityAccess access) {
        this.attendances = attendances;
        this.recordAttendance = recordAttendance;
        this.access = access;
    }

    /**
     * How one member took part. {@code version} is that of the line the writer saw, 0 where there was none; without it only
     * his own line is written over.
     */
    public record AttendanceMark(@NotNull UUID memberId, @NotNull AttendanceStatus status,
            @Nullable @PositiveOrZero Long version) {
    }

    /** Lines to write or correct; who is not named stays as he was, and who was never named is not recorded. */
    public record AttendanceMarks(@NotEmpty @Size(max = 2000) List<@NotNull @Valid AttendanceMark> items)
            implements
                NamesForeignIds {

        @Override
        public ForeignIds foreignIds() {
            return ForeignIds.members(items == null ? null
                    : items.stream().filter(Objects::nonNull).map(AttendanceMark::memberId).toList());
        }
    }

    /** A line of the roll, with the value before a correction. */
    public record AttendanceLine(UUID memberId, UUID unitId, boolean guest, AttendanceStatus status, String recordedBy,
            Instant recordedAt, @Nullable AttendanceStatus correctedFrom, @Nullable Instant correctedAt, long version) {
    }

    /** The lines the caller may see, and the counts of all. */
    public record AttendanceSheet(List<AttendanceLine> items, AttendanceCounts counts) {
    }

    /** The roll after a writing. {@code contradicted} were not written: somebody else had meanwhile written otherwise. */
    public record RecordedSheet(List<AttendanceLine> items, AttendanceCounts counts, List<AttendanceMark> contradicted) {
    }

    @PUT
    @AwaitsReplication
    @NotReplayed("Told twice, it says the same")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记或更正到会，只写列出的人；已请假的不计缺席，他人已另行登记的不覆盖")
    @APIResponse(responseCode = "200", description = "登记后的到会记录；contradicted 是与他人登记不一致、没有写入的")
    @APIResponse(responseCode = "409", description = "活动尚未开始，或当前状态不能登记到会")
    public RecordedSheet record(UUID id, @NotNull @Valid AttendanceMarks marks) {
        List<AttendanceMark> contradicted = recordAttendance.record(id, marks.items());
        AttendanceSheet sheet = sheet(access.visible(id));
        return new RecordedSheet(sheet.items(), sheet.counts(), contradicted);
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "到会记录；成员单位只见本单位的人，主办单位在发布后、资料审核通过前见全体；人数为全体")
    public AttendanceSheet get(UUID id) {
        return sheet(access.visible(id));
    }

    private AttendanceSheet sheet(Activity activity) {
        return new AttendanceSheet(attendances.lines(activity.id(), access.peopleSeen(activity)),
                attendances.counts(activity));
    }
}
