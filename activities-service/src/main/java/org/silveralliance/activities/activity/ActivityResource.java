package org.silveralliance.activities.activity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Arriving;
import org.silveralliance.activities.access.AwaitsArrivals;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.frommembers.KnownPeople;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Activities and their life from draft to held. */
@Path("/api/v1/activities")
@Tag(name = "活动")
@RunOnVirtualThread
public class ActivityResource {

    private final Activities activities;
    private final WriteActivity writeActivity;
    private final PublishActivity publishActivity;
    private final CloseSignUp closeSignUp;
    private final PostponeActivity postponeActivity;
    private final CancelActivity cancelActivity;
    private final RecordHeld recordHeld;
    private final ActivityAccess access;
    private final Scopes scopes;
    private final KnownPeople people;

    public ActivityResource(Activities activities, WriteActivity writeActivity, PublishActivity publishActivity,
            CloseSignUp closeSignUp, PostponeActivity postponeActivity, CancelActivity cancelActivity,
            RecordHeld recordHeld, ActivityAccess access, Scopes scopes, KnownPeople people) {
        this.activities = activities;
        this.writeActivity = writeActivity;
        this.publishActivity = publishActivity;
        this.closeSignUp = closeSignUp;
        this.postponeActivity = postponeActivity;
        this.cancelActivity = cancelActivity;
        this.recordHeld = recordHeld;
        this.access = access;
        this.scopes = scopes;
        this.people = people;
    }

    /** {@code kind} is MEETING, THEME_DAY, COLLECTIVE or a type of the catalogue. */
    public record ActivityDraft(@NotNull UUID allianceId, @Nullable UUID slotId, @NotBlank String kind, @Nullable String type,
            @NotBlank @Size(max = 100) String title, @NotNull UUID hostUnitId, @NotNull Instant startsAt,
            @NotNull Instant endsAt, @NotBlank @Size(max = 100) String venueName,
            @NotNull @Min(1) @Max(100_000) Integer capacity) implements Arriving {

        @Override
        public Named named() {
            return Named.alliance(allianceId);
        }

        WriteActivity.Wish wish() {
            return new WriteActivity.Wish(allianceId, slotId, kind, type, title, hostUnitId, startsAt, endsAt, venueName,
                    capacity);
        }
    }

    /** Why. */
    public record CancelReason(@NotBlank @Size(max = 200) String reason) {
    }

    /** The new date and why. */
    public record NewDate(@NotNull Instant startsAt, @NotNull Instant endsAt, @NotBlank @Size(max = 200) String reason) {
    }

    @POST
    @Idempotent
    @AwaitsArrivals
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityView.class)))
    public Response write(@NotNull @Valid ActivityDraft draft) {
        Activity activity = writeActivity.write(draft.wish(), null, null);
        return Response.created(URI.create("/api/v1/activities/" + activity.id()))
                .tag(ETags.of(activity.version())).entity(view(activity)).build();
    }

    @PUT
    @Path("{id}")
    @AwaitsArrivals
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityView.class)))
    public Response rewrite(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActivityDraft draft) {
        access.visible(id);
        return answer(writeActivity.write(draft.wish(), id, ifMatch));
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    public Page<ActivityView> list(@QueryParam("allianceId") @Nullable UUID allianceId,
            @QueryParam("month") @Nullable String month, @QueryParam("state") @Nullable ActivityState state,
            @QueryParam("kind") @Nullable Kind kind, @QueryParam("hostUnitId") @Nullable UUID hostUnitId,
            @QueryParam("slotId") @Nullable UUID slotId, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("total") boolean total) {
        Scope scope = scopes.current();
        Activities.Filter filter = new Activities.Filter(allianceId, month, state, kind, hostUnitId, slotId);
        int size = Page.limit(limit);
        List<Activity> rows = activities.page(scope, filter, Cursor.decode(cursor).map(Activities.Place::parse), size + 1);
        Map<UUID, String> names = people.unitNames(rows.stream().map(Activity::hostUnitId).distinct().toList());
        Page<ActivityView> page = Page.of(rows, size, Activities.Place::of,
                row -> ActivityView.of(row, names.get(row.hostUnitId()), null));
        return total ? page.withTotal(activities.total(scope, filter)) : page;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(access.visible(id));
    }

    @POST
    @Idempotent
    @Path("{id}/publish")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ActivityView publish(@PathParam("id") UUID id) {
        return view(publishActivity.publish(id));
    }

    @POST
    @Idempotent
    @Path("{id}/close")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ActivityView close(@PathParam("id") UUID id) {
        return view(closeSignUp.close(id));
    }

    @POST
    @Idempotent
    @Path("{id}/postpone")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ActivityView postpone(@PathParam("id") UUID id, @NotNull @Valid NewDate date) {
        return view(postponeActivity.postpone(id, date.startsAt(), date.endsAt(), date.reason()));
    }

    @POST
    @Idempotent
    @Path("{id}/cancel")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ActivityView cancel(@PathParam("id") UUID id, @NotNull @Valid CancelReason why) {
        return view(cancelActivity.cancel(id, why.reason()));
    }

    @POST
    @Idempotent
    @Path("{id}/held")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public ActivityView held(@PathParam("id") UUID id) {
        return view(recordHeld.record(id));
    }

    private Response answer(Activity activity) {
        return Response.ok(view(activity)).tag(ETags.of(activity.version())).build();
    }

    private ActivityView view(Activity activity) {
        return ActivityView.of(activity, people.unitNames(Set.of(activity.hostUnitId())).get(activity.hostUnitId()),
                activities.dateChanges(activity.id()));
    }
}
