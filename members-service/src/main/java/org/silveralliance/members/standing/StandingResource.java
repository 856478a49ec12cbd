package org.silveralliance.members.standing;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Member.State;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.standing.ChangeStanding.Change;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The standings of a member over HTTP. {@code If-Match} is the version of the member. */
@Path("/api/v1/members/{memberId}/standings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党员状态")
public class StandingResource {

    /** Which standing somebody can be given by hand; out of the county leads a receipt. */
    @Schema(name = "StandingKind")
    public enum Kind {
        LOST_CONTACT(State.LOST_CONTACT),
        PARTY_MEMBERSHIP_STOPPED(State.PARTY_MEMBERSHIP_STOPPED),
        TRANSFERRED_OUT(State.TRANSFERRED_OUT),
        EXPELLED(State.EXPELLED);

        private final State state;

        Kind(State state) {
            this.state = state;
        }
    }

    /** How he stood from a day until the day before {@code until}; {@code withdrawn} where it was never true. */
    public record StandingView(UUID id, State state, LocalDate from, @Nullable LocalDate until, @Nullable String documentNo,
            @Nullable String endedDocumentNo, String enteredBy, boolean withdrawn) {
    }

    /** How he stands from a day on, by which document and why; the reason stands on the trail alone. */
    public record NewStanding(@NotNull Kind state, @NotNull LocalDate on, @Nullable @Size(max = 100) String documentNo,
            @NotBlank @Size(max = 200) String reason) {
    }

    /** He was found again, or his membership goes on, from a day on. */
    public record StandingEnd(@NotNull LocalDate on, @Nullable @Size(max = 100) String documentNo,
            @NotBlank @Size(max = 200) String reason) {
    }

    /** Why the latest was never true. */
    @Schema(name = "StandingWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 200) String reason) {
    }

    private final Standings standings;
    private final ChangeStanding changeStanding;
    private final Members members;
    private final Scopes scopes;

    public StandingResource(Standings standings, ChangeStanding changeStanding, Members members, Scopes scopes) {
        this.standings = standings;
        this.changeStanding = changeStanding;
        this.members = members;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员的失联、停止党籍、除名、转出，新的在前，含登记有误已撤销的")
    public Page<StandingView> list(UUID memberId) {
        mustSee(memberId);
        return Page.whole(standings.of(memberId));
    }

    @POST
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记失联、停止党籍、除名或转出，自某日起；停止党籍、除名、转出由党工委或组织部办理")
    @APIResponse(responseCode = "204", description = "已登记")
    @APIResponse(responseCode = "409", description = "现在的状态不能办理这一项，或已登记去世")
    public void begin(UUID memberId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull NewStanding form) {
        mustSee(memberId);
        changeStanding.change(memberId, ifMatch,
                new Change.Became(form.state().state, form.on(), form.documentNo(), form.reason()));
    }

    @POST
    @Path("/end")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "自某日起恢复：失联的找到了，或停止党籍的恢复党籍")
    @APIResponse(responseCode = "204", description = "已恢复")
    @APIResponse(responseCode = "409", description = "没有登记过，或是除名、转出的")
    public void end(UUID memberId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull StandingEnd form) {
        mustSee(memberId);
        changeStanding.change(memberId, ifMatch, new Change.Ended(form.on(), form.documentNo(), form.reason()));
    }

    @POST
    @Path("/withdraw")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤销最近一次登记：登记有误，视为没有过")
    @APIResponse(responseCode = "204", description = "已撤销")
    @APIResponse(responseCode = "409", description = "没有登记过")
    public void withdraw(UUID memberId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal form) {
        mustSee(memberId);
        changeStanding.change(memberId, ifMatch, new Change.NeverWas(form.reason()));
    }

    private void mustSee(UUID memberId) {
        if (members.visible(scopes.current(), memberId).isEmpty()) {
            throw KitProblem.notInScope("没有这名党员");
        }
    }
}
