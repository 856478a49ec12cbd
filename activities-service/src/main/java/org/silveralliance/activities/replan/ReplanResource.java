package org.silveralliance.activities.replan;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.holiday.HolidayYears;
import org.silveralliance.activities.rota.RotaAccess;
import org.silveralliance.activities.rota.Rotation;
import org.silveralliance.activities.rota.Rotations;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Replanning as a job, and the explanation of one month. */
@Path("/api/v1")
@Tag(name = "轮值")
@RunOnVirtualThread
public class ReplanResource {

    private final RequestReplan requestReplan;
    private final ApplyReplan applyReplan;
    private final CancelReplan cancelReplan;
    private final ReplanJobs jobs;
    private final Rotations rotations;
    private final RotaAccess access;
    private final HolidayYears holidays;
    private final ExactSolver exact;
    private final Clock clock;

    public ReplanResource(RequestReplan requestReplan, ApplyReplan applyReplan, CancelReplan cancelReplan,
            ReplanJobs jobs, Rotations rotations, RotaAccess access, HolidayYears holidays,
            ExactSolver exact, Clock clock) {
        this.requestReplan = requestReplan;
        this.applyReplan = applyReplan;
        this.cancelReplan = cancelReplan;
        this.jobs = jobs;
        this.rotations = rotations;
        this.access = access;
        this.holidays = holidays;
        this.exact = exact;
        this.clock = clock;
    }

    /** One demand: CANNOT_HOST and MUST_HOST with {@code unitId}, ON_DAY with {@code day}. */
    public record DemandDraft(@NotNull Question.Kind kind, @Min(1) @Max(12) int month, @Nullable UUID unitId,
            @Nullable LocalDate day) {
    }

    /** Why the rest of the year is planned again; without demands only dates follow the holiday table. */
    public record ReplanDraft(@NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 60) List<@NotNull @Valid DemandDraft> demands) {
    }

    /** A job and its proposal. */
    public record ReplanView(UUID id, UUID rotationId, String state, int progress, String reason,
            List<ReplanJob.Change> changes, @Nullable String failure, boolean applied, Instant createdAt,
            @Nullable Instant finishedAt) {
    }

    @POST
    @Path("rotations/{allianceId}/{year}/replan")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReplanView.class)))
    public Response replan(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year,
            @NotNull @Valid ReplanDraft draft) {
        List<DemandDraft> demands = draft.demands() == null ? List.of() : draft.demands();
        ReplanJob job = requestReplan.request(allianceId, year, draft.reason(), demands.stream()
                .map(it -> new Question.Demand(it.kind(), it.month(), it.unitId(), it.day())).toList());
        return Response.accepted(view(job)).location(URI.create("/api/v1/rotation-replans/" + job.id())).build();
    }

    @GET
    @Path("rotation-replans/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    public ReplanView get(@PathParam("id") UUID id) {
        ReplanJob job = jobs.get(id);
        access.maySee(rotation(job.rotationId()).allianceId());
        return view(job);
    }

    @POST
    @Idempotent
    @Path("rotation-replans/{id}/apply")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    public ReplanView apply(@PathParam("id") UUID id) {
        return view(applyReplan.apply(id));
    }

    @POST
    @Idempotent
    @Path("rotation-replans/{id}/cancel")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    public ReplanView cancel(@PathParam("id") UUID id) {
        return view(cancelReplan.cancel(id));
    }

    /** Why this unit, and what if another one hosted this month. */
    @GET
    @Path("rotation-slots/{id}/explanation")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public Explanation explain(@PathParam("id") UUID id) {
        Rotation rotation = rotations.ofSlot(id).orElseThrow(Rotations::noSuchSlot);
        access.maySee(rotation.allianceId());
        return Explanation.of(id, rotation.plan(), rotation.slot(id).month(), holidays.calendar(rotation.year()),
                LocalDate.now(clock), exact);
    }

    private Rotation rotation(UUID id) {
        return rotations.findByIdOptional(id).orElseThrow(Rotations::noSuchSlot);
    }

    private static ReplanView view(ReplanJob it) {
        return new ReplanView(it.id(), it.rotationId(), it.state().name(), it.progress(), it.question().reason(),
                it.changes(), it.failure(), it.applied(), it.createdAt(), it.finishedAt());
    }
}
