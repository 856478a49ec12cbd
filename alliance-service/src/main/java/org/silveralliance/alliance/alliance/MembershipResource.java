package org.silveralliance.alliance.alliance;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.access.Scope;
import org.silveralliance.alliance.access.Scopes;
import org.silveralliance.alliance.alliance.Seats.Seat;
import org.silveralliance.alliance.alliance.Seats.SeatOnDay;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The member units of an alliance on a day, and how they join or leave it after it was founded. */
@Path("/api/v1/alliances/{id}/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联盟成员单位")
public class MembershipResource {

    private final Alliances alliances;
    private final Seats seats;
    private final Scopes scopes;
    private final JoinAlliance join;
    private final LeaveAlliance leave;
    private final Clock clock;

    public MembershipResource(Alliances alliances, Seats seats, Scopes scopes,
            JoinAlliance join, LeaveAlliance leave, Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.scopes = scopes;
        this.join = join;
        this.leave = leave;
        this.clock = clock;
    }

    /** A member unit on a day; {@code to} is its last day. */
    public record UnitView(UUID unitId, String unitName, String uscc, int seat, LocalDate from, @Nullable LocalDate to,
            boolean lead, int memberCount) {
    }

    public record Joining(@NotNull(message = "请选择单位") UUID unitId, @NotNull(message = "请填写加入日期") LocalDate from,
            @NotBlank(message = "请填写文号") @Size(max = 100, message = "文号最多 100 字") String documentNo) {
    }

    /** {@code until} is the first day on which the unit no longer belongs. */
    public record Leaving(@NotNull(message = "请填写退出日期") LocalDate until,
            @NotBlank(message = "请填写文号") @Size(max = 100, message = "文号最多 100 字") String documentNo) {
    }

    public record JoinedView(UUID allianceId, UUID unitId, String unitName, int seat, LocalDate from) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "联盟某日的成员单位")
    public Page<UnitView> units(UUID id, @RestQuery @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Scope scope = scopes.current();
        scope.mustSee(alliances.existing(id).id());
        return Page.whole(seats.inScope(scope, day, id).stream().map(MembershipResource::view).toList());
    }

    private static UnitView view(SeatOnDay line) {
        Seat seat = line.seat();
        return new UnitView(seat.unitId(), seat.unitName(), seat.uscc(), seat.seat(), seat.from(),
                AllianceResource.lastDay(seat.to()), line.leads(), line.members());
    }

    @POST
    @RolesAllowed(Roles.ORG_DEPT)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JoinedView.class)))
    @Operation(summary = "单位加入联盟")
    @APIResponse(responseCode = "409", description = "单位已在一个联盟中")
    public Response join(UUID id, @Valid @NotNull Joining asked) {
        scopes.forChange();
        Seat seat = join.join(id, asked.unitId(), asked.from(), asked.documentNo());
        return Response.created(URI.create("/api/v1/alliances/" + id + "/units"))
                .entity(new JoinedView(id, seat.unitId(), seat.unitName(), seat.seat(), seat.from())).build();
    }

    @POST
    @Idempotent
    @Path("/{unitId}/leave")
    @RolesAllowed(Roles.ORG_DEPT)
    @APIResponse(responseCode = "204", description = "已退出")
    @Operation(summary = "单位退出联盟")
    @APIResponse(responseCode = "409", description = "牵头单位须先移交")
    public void leave(UUID id, UUID unitId, @Valid @NotNull Leaving asked) {
        scopes.forChange();
        leave.leave(id, unitId, asked.until(), asked.documentNo());
    }
}
