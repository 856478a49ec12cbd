package org.silveralliance.activities.activity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.AwaitsReplication;
import org.silveralliance.activities.access.NamesForeignIds;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.SaveDraft.ActivityInput;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.time.Days;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Activities and their life from draft to the day itself. */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动")
@RunOnVirtualThread
public class ActivityResource {

    private final Activities activities;
    private final SaveDraft saveDraft;
    private final PublishActivity publishActivity;
    private final CloseSignUp closeSignUp;
    private final PostponeActivity postponeActivity;
    private final CancelActivity cancelActivity;
    private final ReopenSignUp reopenSignUp;
    private final RestoreActivity restoreActivity;
    private final ActivityAccess access;
    private final Scopes scopes;

    public ActivityResource(Activities activities, SaveDraft saveDraft, PublishActivity publishActivity,
            CloseSignUp closeSignUp, PostponeActivity postponeActivity, CancelActivity cancelActivity,
            ReopenSignUp reopenSignUp,
            RestoreActivity restoreActivity, ActivityAccess access, Scopes scopes) {
        this.activities = activities;
        this.saveDraft = saveDraft;
        this.publishActivity = publishActivity;
        this.closeSignUp = closeSignUp;
        this.postponeActivity = postponeActivity;
        this.cancelActivity = cancelActivity;
        this.reopenSignUp = reopenSignUp;
        this.restoreActivity = restoreActivity;
        this.access = access;
        this.scopes = scopes;
    }

    /** {@code kind} is MEETING, THEME_DAY, COLLECTIVE or a type of the catalogue. */
    public record ActivityDraft(@NotNull UUID allianceId, @Nullable UUID slotId, @NotBlank @Size(max = 40) String kind,
            @Nullable @Size(max = 40) String type,
            @NotBlank @Size(max = 100) String title, @NotNull UUID hostUnitId, @NotNull Instant startsAt,
            @NotNull Instant endsAt, @NotBlank @Size(max = 100) String venueName,
            @NotNull @Min(1) @Max(100_000) Integer capacity) implements NamesForeignIds {

        @Override
        public ForeignIds foreignIds() {
            return ForeignIds.alliance(allianceId);
        }

        ActivityInput input() {
            return new ActivityInput(allianceId, slotId, kind, type, title, hostUnitId, startsAt, endsAt, venueName, capacity);
        }
    }

    /** Why. */
    public record CancelReason(@NotBlank @Size(max = 200) String reason) {
    }

    /** The new date and why; without an end it lasts as long as before. */
    public record NewDate(@NotNull Instant startsAt, @Nullable Instant endsAt, @NotBlank @Size(max = 200) String reason) {
    }

    /**
     * An activity as it is shown. {@code dateChanges} are the dates it had before, {@code corrections} what it was announced
     * with
     * before; a list leaves both out.
     */
    public record ActivityView(UUID id, UUID allianceId, @Nullable UUID slotId, ActivityKind kind, @Nullable String type,
            String title, UUID hostUnitId, @Nullable String hostUnitName, Instant startsAt, Instant endsAt, String venueName,
            int capacity, int confirmed, String month, ActivityState state, @Nullable String reason, @Nullable Instant heldAt,
            @Nullable List<OldDate> dateChanges, @Nullable List<OldFacts> corrections, long version) {
    }

    /** A date the activity was first to take place on, and why it moved. */
    public record OldDate(Instant startsAt, Instant endsAt, String reason, Instant changedAt) {
    }

    /** What the activity was announced with before it was put right, and why that was. */
    public record OldFacts(String title, String venueName, int capacity, String reason, Instant changedAt) {
    }

    @POST
    @Idempotent
    @AwaitsReplication
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "起草活动")
    @APIResponse(responseCode = "201", description = "已起草", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response draft(@NotNull @Valid ActivityDraft draft) {
        ActivityView activity = activities.view(saveDraft.save(draft.input(), null, null));
        return Response.created(URI.create("/api/v1/activities/" + activity.id())).tag(ETags.of(activity.version()))
                .entity(activity).build();
    }

    @PUT
    @Path("/{id}")
    @AwaitsReplication
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "重写活动草稿")
    @APIResponse(responseCode = "200", description = "已重写", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "409", description = "活动已不是草稿")
    public Response redraft(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ActivityDraft draft) {
        access.visible(id);
        saveDraft.save(draft.input(), id, ifMatch);
        return tagged(activities.view(id));
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "活动列表，新的在前；党员看不到草稿")
    public Page<ActivityView> list(@RestQuery @Nullable @Size(max = 100) String q,
            @RestQuery @Nullable UUID allianceId,
            @RestQuery @Nullable @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @RestQuery @Nullable ActivityState state, @RestQuery @Nullable ActivityKind kind,
            @RestQuery @Nullable UUID hostUnitId, @RestQuery @Nullable UUID slotId, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        Scope scope = scopes.current();
        Activities.Filter filter = new Activities.Filter(q, allianceId, month, state, kind, hostUnitId, slotId);
        int size = Page.limit(limit);
        Page<ActivityView> page = Page.of(
                activities.page(scope, filter, Cursor.decode(cursor, Activities.Place::parse), size + 1), size,
                line -> line.place().text(), Activities.Line::activity);
        return Boolean.TRUE.equals(total) ? page.withTotal(activities.total(scope, filter)) : page;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "一次活动及其改期、更正经过")
    @APIResponse(responseCode = "200", description = "活动", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response get(UUID id) {
        access.visible(id);
        return tagged(activities.view(id));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "发布活动，开始报名；开始时间已过的只作补录，不通知任何人")
    @APIResponse(responseCode = "200", description = "已发布")
    @APIResponse(responseCode = "409", description = "活动当前状态不能发布")
    public ActivityView publish(UUID id) {
        publishActivity.publish(id);
        return activities.view(id);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "截止报名；候补仍可递补")
    @APIResponse(responseCode = "200", description = "已截止报名")
    @APIResponse(responseCode = "409", description = "活动当前状态不能截止报名")
    public ActivityView close(UUID id) {
        closeSignUp.close(id);
        return activities.view(id);
    }

    @POST
    @Path("/{id}/postpone")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @MatchOptional(value = "所读到的版本，即读取时答复的 ETag，连同引号原样写回；已被他人修改时 412。可不带，不带则按当前内容改期", never = true)
    @Operation(summary = "改期；报名保留，原日期留存；尚未开始的不能改到过去")
    @APIResponse(responseCode = "200", description = "已改期")
    @APIResponse(responseCode = "409", description = "活动当前状态不能改期")
    public ActivityView postpone(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewDate date) {
        postponeActivity.postpone(id, ifMatch, date.startsAt(), date.endsAt(), date.reason());
        return activities.view(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "取消活动")
    @APIResponse(responseCode = "200", description = "已取消")
    @APIResponse(responseCode = "409", description = "活动当前状态不能取消")
    public ActivityView cancel(UUID id, @NotNull @Valid CancelReason why) {
        cancelActivity.cancel(id, why.reason());
        return activities.view(id);
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤回截止报名，继续报名")
    @APIResponse(responseCode = "200", description = "已恢复报名")
    @APIResponse(responseCode = "409", description = "活动没有截止报名，或已经开始")
    public ActivityView reopen(UUID id, @NotNull @Valid CancelReason why) {
        reopenSignUp.reopen(id, why.reason());
        return activities.view(id);
    }

    @POST
    @Path("/{id}/restore")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤回取消，活动照常举行；报名保留")
    @APIResponse(responseCode = "200", description = "已恢复")
    @APIResponse(responseCode = "409", description = "活动没有取消")
    public ActivityView restore(UUID id, @NotNull @Valid CancelReason why) {
        restoreActivity.restore(id, why.reason());
        return activities.view(id);
    }

    private static Response tagged(ActivityView activity) {
        return Response.ok(activity).tag(ETags.of(activity.version())).build();
    }
}
