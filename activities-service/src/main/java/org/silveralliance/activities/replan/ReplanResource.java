package org.silveralliance.activities.replan;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.silveralliance.activities.rotation.ExactSolver;
import org.silveralliance.activities.rotation.PlanStanding;
import org.silveralliance.activities.rotation.Rotation;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.wish.Closure;
import org.silveralliance.activities.rotation.wish.Demand;
import org.silveralliance.activities.rotation.wish.KeyDateWish;
import org.silveralliance.activities.rotation.wish.MonthWish;
import org.silveralliance.activities.rotation.wish.UnitMeans;
import org.silveralliance.activities.rotation.wish.Wishes;
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
    private final RotationAccess access;
    private final HolidayYears holidays;
    private final ExactSolver exact;
    private final Clock clock;

    public ReplanResource(RequestReplan requestReplan, ApplyReplan applyReplan, CancelReplan cancelReplan,
            ReplanJobs jobs, Rotations rotations, RotationAccess access, HolidayYears holidays,
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

    /** Why the rest of the year is planned again; who asks for nothing more lets dates follow the holiday table. */
    public record ReplanDraft(@NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 60) List<@NotNull @Valid Demand> demands,
            @Nullable @Size(max = 60) List<@NotNull @Valid Closure> closures,
            @Nullable @Size(max = 12) List<@NotNull @Valid KeyDateWish> keyDays,
            @Nullable @Size(max = 60) List<@NotNull @Valid UnitMeans> units,
            @Nullable @Size(max = 12) List<@NotNull @Valid MonthWish> months) {
    }

    /** A job and its proposal. */
    public record ReplanView(UUID id, UUID rotationId, String state, int progress, String reason,
            List<ReplanJob.Change> changes, @Nullable PlanStanding standing, @Nullable String failure, boolean applied,
            Instant createdAt, @Nullable Instant finishedAt) {
    }

    @POST
    @Path("rotations/{allianceId}/{year}/replan")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReplanView.class)))
    public Response replan(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year,
            @NotNull @Valid ReplanDraft draft) {
        ReplanJob job = requestReplan.request(allianceId, year, draft.reason(),
                Wishes.of(draft.demands(), draft.closures(), draft.keyDays(), draft.units(), draft.months()));
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
        return Explanation.of(id, rotation.plan(), rotation.wishes(),
                rotations.turns(rotation.allianceId(), rotation.year() - 1),
                rotation.slot(id).month(), holidays.calendar(rotation.year()),
                LocalDate.now(clock), exact);
    }

    private Rotation rotation(UUID id) {
        return rotations.findByIdOptional(id).orElseThrow(Rotations::noSuchSlot);
    }

    private static ReplanView view(ReplanJob it) {
        return new ReplanView(it.id(), it.rotationId(), it.state().name(), it.progress(), it.question().reason(),
                it.changes(), it.standing(), it.failure(), it.applied(), it.createdAt(), it.finishedAt());
    }
}
