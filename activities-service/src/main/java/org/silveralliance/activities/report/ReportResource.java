package org.silveralliance.activities.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.attendance.Attendances;
import org.silveralliance.activities.frommembers.KnownPeople;
import org.silveralliance.activities.report.DecideReport.Accept;
import org.silveralliance.activities.report.DecideReport.Republisher;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The report of an activity. */
@Path("/api/v1/activities/{id}/report")
@Tag(name = "活动资料")
@RunOnVirtualThread
public class ReportResource {

    private final Reports reports;
    private final Photos photos;
    private final WriteReport writeReport;
    private final SubmitReport submitReport;
    private final DecideReport decideReport;
    private final Attendances attendances;
    private final KnownPeople people;
    private final ActivityAccess access;
    private final Clock clock;

    public ReportResource(Reports reports, Photos photos, WriteReport writeReport, SubmitReport submitReport,
            DecideReport decideReport, Attendances attendances, KnownPeople people, ActivityAccess access, Clock clock) {
        this.reports = reports;
        this.photos = photos;
        this.writeReport = writeReport;
        this.submitReport = submitReport;
        this.decideReport = decideReport;
        this.attendances = attendances;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** What the reporter adds; prefilled parts may be sent along and are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReportDraft(@Nullable @Size(max = 5000) String summary,
            @Nullable @Size(max = 30) List<@NotNull @Valid Photo> photos) {
    }

    /** Why it has to be written again. */
    public record ReturnReason(@NotBlank @Size(max = 500) String reason) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @PUT
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response write(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportDraft draft) {
        writeReport.write(id, draft.summary() == null ? "" : draft.summary(),
                draft.photos() == null ? List.of() : draft.photos(), ifMatch);
        return answer(access.visible(id));
    }

    @POST
    @Idempotent
    @Path("submit")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ReportView submit(@PathParam("id") UUID id) {
        submitReport.submit(id);
        return view(access.visible(id));
    }

    @POST
    @Idempotent
    @Path("accept")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    public ReportView accept(@PathParam("id") UUID id) {
        decideReport.decide(id, new Accept());
        return view(access.visible(id));
    }

    @POST
    @Idempotent
    @Path("return")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    public ReportView republisher(@PathParam("id") UUID id, @NotNull @Valid ReturnReason why) {
        decideReport.decide(id, new Republisher(why.reason()));
        return view(access.visible(id));
    }

    private Response answer(Activity activity) {
        ReportView view = view(activity);
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }

    private ReportView view(Activity activity) {
        return ReportView.of(activity, reports.findByIdOptional(activity.id()),
                people.unitNames(Set.of(activity.hostUnitId())).get(activity.hostUnitId()),
                attendances.counts(activity.id()), photos.digests(activity.id()), LocalDate.now(clock));
    }
}
