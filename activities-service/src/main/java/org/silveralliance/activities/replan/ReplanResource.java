package org.silveralliance.activities.replan;

import java.net.URI;
import java.time.Instant;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.rotation.PlanQuality;
import org.silveralliance.activities.rotation.PlansAYear;
import org.silveralliance.activities.rotation.RotationAccess;
import org.silveralliance.activities.rotation.Rotations;
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
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "轮值")
@RunOnVirtualThread
public class ReplanResource {

    private final RequestReplan requestReplan;
    private final AdoptReplan adoptReplan;
    private final CancelReplan cancelReplan;
    private final ExplainTurn explainTurn;
    private final ReplanJobs jobs;
    private final Rotations rotations;
    private final RotationAccess access;

    public ReplanResource(RequestReplan requestReplan, AdoptReplan adoptReplan, CancelReplan cancelReplan,
            ExplainTurn explainTurn, ReplanJobs jobs, Rotations rotations, RotationAccess access) {
        this.requestReplan = requestReplan;
        this.adoptReplan = adoptReplan;
        this.cancelReplan = cancelReplan;
        this.explainTurn = explainTurn;
        this.jobs = jobs;
        this.rotations = rotations;
        this.access = access;
    }

    /** Why the rest of the year is planned again; who asks for nothing more lets dates follow the holiday table. */
    public record ReplanDraft(@NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 60) List<@NotNull @Valid Demand> demands,
            @Nullable @Size(max = 60) List<@NotNull @Valid Closure> closures,
            @Nullable @Size(max = 12) List<@NotNull @Valid KeyDateWish> keyDays,
            @Nullable @Size(max = 60) List<@NotNull @Valid UnitMeans> units,
            @Nullable @Size(max = 12) List<@NotNull @Valid MonthWish> months) {

        Wishes wishes() {
            return Wishes.of(demands, closures, keyDays, units, months);
        }
    }

    /** A job and its proposal. */
    public record ReplanView(UUID id, UUID rotationId, ReplanState state, int progress, String reason,
            List<ReplanJob.ReplanChange> changes, @Nullable PlanQuality quality, @Nullable String failure, boolean applied,
            Instant createdAt, @Nullable Instant finishedAt) {
    }

    @POST
    @Path("/rotations/{allianceId}/{year}/replan")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "提出重排后续月份；结果须采用后才生效")
    @APIResponse(responseCode = "202", description = "已受理，正在计算", content = @Content(schema = @Schema(implementation = ReplanView.class)))
    public Response replan(UUID allianceId, int year, @NotNull @Valid ReplanDraft draft) {
        ReplanJob job = requestReplan.request(allianceId, year, draft.reason(), draft.wishes());
        return Response.accepted(ReplanJobs.view(job)).location(URI.create("/api/v1/rotation-replans/" + job.id())).build();
    }

    @GET
    @Path("/rotation-replans/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "一次重排的进度和结果")
    public ReplanView get(UUID id) {
        ReplanJob job = jobs.get(id);
        access.maySee(rotations.get(job.rotationId()).allianceId());
        return ReplanJobs.view(job);
    }

    @POST
    @Idempotent
    @PlansAYear
    @Path("/rotation-replans/{id}/apply")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "采用重排结果")
    @APIResponse(responseCode = "200", description = "已采用", content = @Content(schema = @Schema(implementation = ReplanView.class)))
    @APIResponse(responseCode = "409", description = "没有可采用的结果，或提出后轮值已有变动")
    public ReplanView apply(UUID id) {
        return ReplanJobs.view(adoptReplan.adopt(id));
    }

    @POST
    @Idempotent
    @Path("/rotation-replans/{id}/cancel")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "取消尚未完成的重排")
    @APIResponse(responseCode = "200", description = "已取消", content = @Content(schema = @Schema(implementation = ReplanView.class)))
    @APIResponse(responseCode = "409", description = "重排已经结束")
    public ReplanView cancel(UUID id) {
        return ReplanJobs.view(cancelReplan.cancel(id));
    }

    @GET
    @Path("/rotation-slots/{id}/explanation")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "为什么本月由该单位主办，换成其他单位会怎样")
    public Explanation explain(UUID id) {
        return explainTurn.explain(id);
    }
}
