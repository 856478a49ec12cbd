package org.silveralliance.activities.registration;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityResource.ActivityView;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What an activity was announced with, put right. It stands here, because more seats move the waiting list up. */
@Path("/api/v1/activities/{id}/correct")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动")
@RunOnVirtualThread
public class CorrectionResource {

    private final CorrectActivity correctActivity;
    private final Activities activities;

    public CorrectionResource(CorrectActivity correctActivity, Activities activities) {
        this.correctActivity = correctActivity;
        this.activities = activities;
    }

    /** The announcement as it is to read, whole, and why. */
    public record ActivityCorrection(@NotBlank @Size(max = 100) String title, @NotBlank @Size(max = 100) String venueName,
            @NotNull @Min(1) @Max(100_000) Integer capacity, @NotBlank @Size(max = 200) String reason) {

        Activity.Announced announced() {
            return new Activity.Announced(title, venueName, capacity);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "更正已发布活动的名称、地点或名额；名称、地点有变的，通知过的人会再收到一次；增加的名额由候补依次递补")
    @APIResponse(responseCode = "200", description = "已更正；与原来相同的不作改动", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "409", description = "活动当前状态不能更正")
    public Response correct(UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActivityCorrection correction) {
        correctActivity.correct(id, ifMatch, correction.announced(), correction.reason());
        ActivityView activity = activities.view(id);
        return Response.ok(activity).tag(ETags.of(activity.version())).build();
    }
}
