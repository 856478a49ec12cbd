package org.silveralliance.members.endoflife;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.time.CountyClock;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.endoflife.Affairs.Case;
import org.silveralliance.members.endoflife.Affairs.Place;
import org.silveralliance.members.endoflife.Affairs.Search;
import org.silveralliance.members.endoflife.Affairs.Task;
import org.silveralliance.members.endoflife.SettleAffair.Said;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is to be done after a death, over HTTP. */
@Path("/api/v1/end-of-life")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "后事")
public class EndOfLifeResource {

    /** Which lists are asked for. */
    @Schema(name = "EndOfLifeListing")
    public enum Listing {
        OPEN,
        SETTLED,
        ALL
    }

    /** A point; {@code note} is shown on the member's page alone. */
    public record EndOfLifeTask(UUID id, AffairKind kind, AffairState state, @Nullable LocalDate on, @Nullable String note,
            @Nullable String settledBy, long version) {

        static EndOfLifeTask of(Task task) {
            return new EndOfLifeTask(task.id(), task.kind(), task.state(), task.on(), task.note(), task.by(), task.version());
        }
    }

    /** A member's list; {@code openTasks} is 0 where the death was taken back. */
    public record EndOfLifeCase(UUID id, UUID memberId, String name, UUID unitId, String unitName, LocalDate diedOn,
            LocalDate recordedOn, String recordedBy, boolean withdrawn, int openTasks, List<EndOfLifeTask> tasks) {

        static EndOfLifeCase of(Case found) {
            return new EndOfLifeCase(found.id(), found.memberId(), found.name(), found.unitId(), found.unitName(),
                    found.diedOn(), LocalDate.ofInstant(found.openedAt(), CountyClock.ZONE), found.openedBy(),
                    found.withdrawn(), found.withdrawn() ? 0 : found.openTasks(),
                    found.tasks().stream().map(EndOfLifeTask::of).toList());
        }
    }

    /** How a point stands; {@code on} for what is done or not needed. */
    public record EndOfLifeTaskForm(@NotNull AffairState state, @Nullable LocalDate on,
            @Nullable @Size(max = 500) String note) {

        @Override
        public String toString() {
            return "EndOfLifeTaskForm";
        }
    }

    private final Affairs affairs;
    private final SettleAffair settleAffair;
    private final Scopes scopes;

    public EndOfLifeResource(Affairs affairs, SettleAffair settleAffair, Scopes scopes) {
        this.affairs = affairs;
        this.settleAffair = settleAffair;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "去世党员的后事清单，缺省只列还有未办事项的，登记早的在前；year 为去世的年份")
    public Page<EndOfLifeCase> list(@RestQuery @DefaultValue("OPEN") Listing listing, @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable @Min(1900) @Max(2200) Integer year, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Search search = new Search(listing, Optional.ofNullable(unitId), Optional.ofNullable(year));
        Page<EndOfLifeCase> page = Page.of(affairs.page(scope, search, Cursor.decode(cursor, Place::parse), size + 1), size,
                one -> new Place(one.division(), one.id()).toString(), EndOfLifeCase::of);
        return Boolean.TRUE.equals(total) ? page.withTotal(affairs.count(scope, search)) : page;
    }

    @PUT
    @Path("/tasks/{id}")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记一个事项已办、无需办理，或改回未办")
    @APIResponse(responseCode = "204", description = "已登记")
    @APIResponse(responseCode = "409", description = "去世登记已撤销")
    public void settle(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull EndOfLifeTaskForm form) {
        settleAffair.settle(id, ifMatch, new Said(form.state(), form.on(), form.note()));
    }
}
