package org.silveralliance.members.care;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.care.CareVisits.Listed;
import org.silveralliance.members.care.CareVisits.Search;
import org.silveralliance.members.care.RecordVisit.Went;
import org.silveralliance.members.member.Members;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Visits over HTTP. */
@Path("/api/v1/care-visits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "关爱走访")
public class CareVisitResource {

    /** Which visits a list shows. */
    @Schema(name = "CareVisitListing")
    public enum Listing {
        TO_DO,
        OVERDUE,
        DONE,
        ALL;

        boolean isToDo() {
            return this == TO_DO || this == OVERDUE;
        }
    }

    /** A visit. {@code occasionOn} is the festival's day, the day it happened, or the day the tags ask for. */
    public record CareVisitItem(UUID id, UUID memberId, String name, UUID unitId, String unitName, @Nullable String phoneMasked,
            VisitReason reason, @Nullable Festival festival, LocalDate occasionOn, LocalDate dueOn, VisitState state,
            @Nullable VisitOutcome outcome, @Nullable LocalDate doneOn, @Nullable String by, List<CareTag> tags, long version) {
    }

    /** Somebody to be called on, why and on which day that was. */
    public record NewCareVisit(@NotNull UUID memberId, @NotNull VisitReason reason, @Nullable Festival festival,
            @NotNull LocalDate on) {
    }

    /** The answer to a new visit. */
    public record CareVisitCreated(UUID id) {
    }

    /** How a visit went; {@code by} where it was not the caller himself. */
    public record CareVisitResult(@NotNull VisitOutcome outcome, @NotNull LocalDate on, @Nullable @Size(max = 40) String by,
            @Nullable @Size(max = 500) String note) {

        Went went() {
            return new Went(outcome, on, said(by), said(note));
        }

        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        @Override
        public String toString() {
            return "CareVisitResult";
        }
    }

    private final CareVisits visits;
    private final PlanVisit planVisit;
    private final RecordVisit recordVisit;
    private final Members members;
    private final Scopes scopes;
    private final Clock clock;

    public CareVisitResource(CareVisits visits, PlanVisit planVisit, RecordVisit recordVisit, Members members, Scopes scopes,
            Clock clock) {
        this.visits = visits;
        this.planVisit = planVisit;
        this.recordVisit = recordVisit;
        this.members = members;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "走访慰问名单；待走访的逾期最久的在前，其余的最近的在前")
    public Page<CareVisitItem> list(@RestQuery @DefaultValue("TO_DO") Listing listing, @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable UUID memberId, @RestQuery @Nullable VisitReason reason,
            @RestQuery @Nullable LocalDate dueUntil, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Search search = new Search(LocalDate.now(clock), listing, Optional.ofNullable(unitId), Optional.ofNullable(memberId),
                Optional.ofNullable(reason), Optional.ofNullable(dueUntil));
        Page<CareVisitItem> page = Page.of(visits.page(scope, search, Cursor.decode(cursor, DatedPlace::parse), size + 1), size,
                listed -> listed.place().text(), Listed::item);
        return Boolean.TRUE.equals(total) ? page.withTotal(visits.count(scope, search)) : page;
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "列入走访：住院或家庭变故三天以内，节日为节日当天")
    @APIResponse(responseCode = "201", description = "已列入", content = @Content(schema = @Schema(implementation = CareVisitCreated.class)))
    @APIResponse(responseCode = "409", description = "这个节日或这件事已经列入，或该党员已登记去世")
    public Response plan(@Valid @NotNull NewCareVisit form) {
        members.seen(scopes.current(), form.memberId());
        UUID id = planVisit.plan(form.memberId(), form.reason(), form.festival(), form.on());
        return Response.created(URI.create("/api/v1/care-visits?memberId=" + form.memberId())).entity(new CareVisitCreated(id))
                .build();
    }

    @POST
    @Path("/{id}/outcome")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @MatchOptional(value = "所读到的版本，写作带引号的 version；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "登记走访结果，同时记入联系记录；没有见到的仍在待走访名单上")
    @APIResponse(responseCode = "204", description = "已登记")
    @APIResponse(responseCode = "409", description = "已经登记过结果，或该党员已登记去世")
    public void record(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull CareVisitResult form) {
        recordVisit.record(id, ifMatch, form.went());
    }
}
