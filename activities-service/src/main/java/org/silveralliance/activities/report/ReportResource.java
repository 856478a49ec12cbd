package org.silveralliance.activities.report;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.Attendances.AttendanceCounts;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.activities.report.DecideReport.Accept;
import org.silveralliance.activities.report.DecideReport.GiveBack;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The report of an activity. */
@Path("/api/v1/activities/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动资料")
@RunOnVirtualThread
public class ReportResource {

    private final Reports reports;
    private final SaveReport saveReport;
    private final SubmitReport submitReport;
    private final DecideReport decideReport;
    private final ActivityAccess access;
    private final Clock clock;

    public ReportResource(Reports reports, SaveReport saveReport, SubmitReport submitReport, DecideReport decideReport,
            ActivityAccess access, Clock clock) {
        this.reports = reports;
        this.saveReport = saveReport;
        this.submitReport = submitReport;
        this.decideReport = decideReport;
        this.access = access;
        this.clock = clock;
    }

    /** What the reporter changes, the rest stays; prefilled parts may be sent along and are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReportDraft(@Nullable @Size(max = 5000) String summary,
            @Nullable @Size(max = 30) List<@NotNull @Valid Photo> photos) {
    }

    /** Why it has to be written again. */
    public record ReturnReason(@NotBlank @Size(max = 500) String reason) {
    }

    /**
     * A report as it is shown. What is already known (time, place, host, attendance) is prefilled and never asked again;
     * {@code missing} says what submission still lacks; {@code due} is the last day, of what is not held yet as it would be.
     */
    public record ReportView(UUID activityId, ReportState state, LocalDate due, boolean overdue, String title,
            ActivityKind kind, Instant startsAt, Instant endsAt, String venueName, UUID hostUnitId,
            @Nullable String hostUnitName, AttendanceCounts attendance, String summary, List<PhotoView> photos,
            List<ReportPart> missing, @Nullable String reason, @Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn,
            long version) {
    }

    /** A named photograph; {@code url} when its picture was uploaded. */
    public record PhotoView(String name, @Nullable String sha256, @Nullable String caption, boolean uploaded,
            @Nullable String url) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "活动资料；时间、地点、主办单位和到会人数自动带出")
    @APIResponse(responseCode = "200", description = "活动资料", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response get(UUID id) {
        return tagged(view(id));
    }

    @PUT
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @MatchOptional("所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。首次填写不必带；已有内容时必须带，缺少则 428")
    @Operation(summary = "填写活动小结和照片；首次填写无须 If-Match")
    @APIResponse(responseCode = "200", description = "已保存", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "活动尚未举办，或资料已上报")
    public Response write(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReportDraft draft) {
        saveReport.save(id, draft.summary(), draft.photos(), ifMatch);
        return tagged(view(id));
    }

    @POST
    @Path("/submit")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "上报活动资料")
    @APIResponse(responseCode = "200", description = "已上报")
    @APIResponse(responseCode = "409", description = "活动尚未举办，或资料已上报")
    @APIResponse(responseCode = "422", description = "资料不完整，errors 指出缺少的内容")
    public ReportView submit(UUID id) {
        submitReport.submit(id);
        return view(id);
    }

    @POST
    @Path("/accept")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "审核通过活动资料")
    @APIResponse(responseCode = "200", description = "已审核")
    @APIResponse(responseCode = "409", description = "资料未上报")
    public ReportView accept(UUID id) {
        decideReport.decide(id, new Accept());
        return view(id);
    }

    @POST
    @Path("/return")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "退回活动资料并说明原因")
    @APIResponse(responseCode = "200", description = "已退回")
    @APIResponse(responseCode = "409", description = "资料未上报")
    public ReportView giveBack(UUID id, @NotNull @Valid ReturnReason why) {
        decideReport.decide(id, new GiveBack(why.reason()));
        return view(id);
    }

    private ReportView view(UUID id) {
        return reports.view(access.visible(id), LocalDate.now(clock));
    }

    private static Response tagged(ReportView view) {
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }
}
