package org.silveralliance.members.transfer;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Days;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.floating.NamedPlace;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.transfer.CloseTransfer.Change;
import org.silveralliance.members.transfer.Transfer.Terms;
import org.silveralliance.members.transfer.Transfers.Place;
import org.silveralliance.members.transfer.Transfers.Search;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Letters over HTTP. What a letter takes along is what stands on it: no file, and nothing of health (E-11). */
@Path("/api/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "组织关系转接")
public class TransferResource {

    /**
     * A letter. {@code secretary} of the branch he comes from is to see to it until the receipt, or else the county;
     * {@code closedOn} is the day from which he belongs there, or on which it was returned or withdrawn.
     */
    public record TransferItem(UUID id, UUID memberId, String name, UUID unitId, String unitName, Member.State memberState,
            String letterNo, UUID fromOrgId, String fromOrgName, TransferKind kind, @Nullable UUID toOrgId,
            @Nullable NamedPlace toPlace, String toName, LocalDate issuedOn, LocalDate validUntil, String duesPaidTo,
            TransferState state, @Nullable LocalDate closedOn, @Nullable ReturnGround returnGround, @Nullable String secretary,
            String issuedBy, long version) {
    }

    /**
     * A letter to be written: within the county to {@code toOrgId}, else to the organisation {@code toName} of the division
     * {@code toPlace}; dues are paid up to and with the month {@code duesPaidTo}.
     */
    public record NewTransfer(@NotNull UUID memberId, @NotNull TransferKind kind, @Nullable UUID toOrgId,
            @Nullable @Size(max = 6) String toPlace, @Nullable @Size(max = 100) String toName, @NotNull LocalDate issuedOn,
            @Min(1) @Max(180) int validDays,
            @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String duesPaidTo) {

        Terms terms() {
            return new Terms(issuedOn, validDays, YearMonth.parse(duesPaidTo));
        }
    }

    /** From which day on he belongs there; of which of the branch's units, where it gathers several. */
    @Schema(name = "TransferReceipt")
    public record Receipt(@NotNull LocalDate on, @Nullable UUID unitId) {
    }

    /** On which day and why it was sent back; the note stands on the trail alone. */
    @Schema(name = "TransferReturn")
    public record Return(@NotNull LocalDate on, @NotNull ReturnGround ground, @Nullable @Size(max = 200) String note) {
    }

    /** Why it is taken back. */
    @Schema(name = "TransferWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 200) String reason) {
    }

    /** The answer to a new letter. */
    public record TransferCreated(UUID id, String letterNo) {
    }

    private final Transfers transfers;
    private final IssueTransfer issueTransfer;
    private final CloseTransfer closeTransfer;
    private final Scopes scopes;

    public TransferResource(Transfers transfers, IssueTransfer issueTransfer, CloseTransfer closeTransfer, Scopes scopes) {
        this.transfers = transfers;
        this.issueTransfer = issueTransfer;
        this.closeTransfer = closeTransfer;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "介绍信列表；待办的（OPEN、EXPIRING、EXPIRED）先到期的在前，其余到期晚的在前")
    public Page<TransferItem> list(@RestQuery @DefaultValue("ALL") TransferFilter state, @RestQuery @Nullable TransferKind kind,
            @RestQuery @Nullable UUID unitId, @RestQuery @Nullable UUID memberId, @RestQuery @Nullable UUID orgId,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Search search = new Search(state, Optional.ofNullable(kind), Optional.ofNullable(unitId),
                Optional.ofNullable(memberId), Optional.ofNullable(orgId));
        Page<TransferItem> page = Page.of(transfers.page(scope, search, Cursor.decode(cursor, Place::parse), size + 1), size,
                item -> new Place(item.validUntil(), item.id()).text(), item -> item);
        return Boolean.TRUE.equals(total) ? page.withTotal(transfers.count(scope, search)) : page;
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "开具介绍信；有回执以前，党员仍归原党支部")
    @APIResponse(responseCode = "201", description = "已开具", content = @Content(schema = @Schema(implementation = TransferCreated.class)))
    @APIResponse(responseCode = "409", description = "还有一封介绍信没有回执，或现在的状态不能转接")
    public Response issue(@Valid @NotNull NewTransfer form) {
        Transfer transfer = issueTransfer.issue(form);
        return Response.created(URI.create("/api/v1/transfers/" + transfer.id())).tag(ETags.of(transfer.version()))
                .entity(new TransferCreated(transfer.id(), transfer.letterNo())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一封介绍信")
    @APIResponse(responseCode = "200", description = "介绍信", content = @Content(schema = @Schema(implementation = TransferItem.class)))
    public Response get(UUID id) {
        TransferItem found = found(id);
        return Response.ok(found).tag(ETags.of(found.version())).build();
    }

    @POST
    @Path("/{id}/receipt")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "登记回执：本县内的自这一天起编入新的党支部，出县的自这一天起转出、只能查看")
    @APIResponse(responseCode = "200", description = "已接收", content = @Content(schema = @Schema(implementation = TransferItem.class)))
    @APIResponse(responseCode = "409", description = "已接收、退回或撤回，或该党员已去世")
    public Response receive(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Receipt form) {
        found(id);
        closeTransfer.close(id, ifMatch, new Change.Receipt(form.on(), form.unitId()));
        return get(id);
    }

    @POST
    @Path("/{id}/return")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记退回：对方没有接收，党员仍在原党支部")
    @APIResponse(responseCode = "200", description = "已退回", content = @Content(schema = @Schema(implementation = TransferItem.class)))
    @APIResponse(responseCode = "409", description = "已接收、退回或撤回")
    public Response sendBack(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Return form) {
        found(id);
        closeTransfer.close(id, ifMatch, new Change.Return(form.on(), form.ground(), form.note()));
        return get(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤回介绍信；过期的也要撤回后才能重新开具")
    @APIResponse(responseCode = "200", description = "已撤回", content = @Content(schema = @Schema(implementation = TransferItem.class)))
    @APIResponse(responseCode = "409", description = "已接收、退回或撤回")
    public Response withdraw(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal form) {
        found(id);
        closeTransfer.close(id, ifMatch, new Change.Withdrawal(form.reason()));
        return get(id);
    }

    private TransferItem found(UUID id) {
        return transfers.visible(scopes.current(), id).orElseThrow(() -> KitProblem.notInScope("没有这封介绍信"));
    }
}
