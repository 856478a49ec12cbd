package org.silveralliance.members.transfer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.silveralliance.members.member.MemberForm;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who comes by a letter of others, over HTTP. */
@Path("/api/v1/inbound-transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "组织关系转接")
public class InboundResource {

    /** Somebody who comes; {@code memberId} and {@code arrivedOn} once the county agreed. */
    @Schema(name = "InboundTransfer")
    public record InboundItem(UUID id, InboundSource source, String name, UUID unitId, String unitName, UUID orgId,
            String orgName, NamedPlace fromPlace, String fromName, String letterNo, LocalDate issuedOn, LocalDate validUntil,
            String duesPaidTo, InboundState state, @Nullable UUID memberId, @Nullable LocalDate arrivedOn, String requestedBy,
            Instant requestedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, long version) {
    }

    /** What the letter says, and to which branch it leads. */
    public record InboundLetter(@NotNull InboundSource source, @NotNull UUID orgId, @NotBlank @Size(max = 6) String fromPlace,
            @NotBlank @Size(max = 100) String fromName, @NotBlank @Size(max = 60) String letterNo, @NotNull LocalDate issuedOn,
            @NotNull LocalDate validUntil,
            @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String duesPaidTo) {
    }

    /** The letter and the person; the day on which he comes onto the ledger is said by who agrees. */
    public record NewInbound(@Valid @NotNull InboundLetter letter, @Valid @NotNull MemberForm member) {
    }

    /** From which day on he belongs there. */
    public record InboundApproval(@NotNull LocalDate on) {
    }

    /** Why he does not come. */
    public record InboundRefusal(@NotBlank @Size(max = 200) String reason) {
    }

    /** The answer to a new one. */
    public record InboundCreated(UUID id) {
    }

    private final Inbounds inbounds;
    private final RequestInbound requestInbound;
    private final DecideInbound decideInbound;
    private final Scopes scopes;

    public InboundResource(Inbounds inbounds, RequestInbound requestInbound, DecideInbound decideInbound, Scopes scopes) {
        this.inbounds = inbounds;
        this.requestInbound = requestInbound;
        this.decideInbound = decideInbound;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "凭外地介绍信转入的登记，新的在前")
    public Page<InboundItem> list(@RestQuery @Nullable InboundState state, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Optional<InboundState> asked = Optional.ofNullable(state);
        Page<InboundItem> page = Page.of(inbounds.page(scope, asked, Cursor.decode(cursor, UUID::fromString), size + 1), size,
                item -> item.id().toString(), item -> item);
        return Boolean.TRUE.equals(total) ? page.withTotal(inbounds.count(scope, asked)) : page;
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "登记凭外地介绍信转入的党员，党工委或组织部批准后才列入台账")
    @APIResponse(responseCode = "201", description = "已登记，等待批准", content = @Content(schema = @Schema(implementation = InboundCreated.class)))
    @APIResponse(responseCode = "409", description = "身份证号已在台账，或已有一份在等待批准")
    public Response request(@Valid @NotNull NewInbound form) {
        UUID id = requestInbound.request(form.letter(), form.member());
        return Response.created(URI.create("/api/v1/inbound-transfers/" + id)).tag(ETags.of(0)).entity(new InboundCreated(id))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一份转入登记")
    @APIResponse(responseCode = "200", description = "转入登记", content = @Content(schema = @Schema(implementation = InboundItem.class)))
    public Response get(UUID id) {
        InboundItem item = found(id);
        return Response.ok(item).tag(ETags.of(item.version())).build();
    }

    @POST
    @Path("/{id}/approve")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "批准转入：自这一天起列入台账、编入党支部；从本县转出过的恢复为同一人")
    @APIResponse(responseCode = "200", description = "已批准", content = @Content(schema = @Schema(implementation = InboundItem.class)))
    @APIResponse(responseCode = "409", description = "已办结，或身份证号已在台账")
    public Response approve(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull InboundApproval form) {
        found(id);
        decideInbound.approve(id, ifMatch, form.on());
        return get(id);
    }

    @POST
    @Path("/{id}/refuse")
    @NotReplayed("Told twice, the second is refused")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "不批准转入；登记的个人信息随即删除")
    @APIResponse(responseCode = "200", description = "已退回", content = @Content(schema = @Schema(implementation = InboundItem.class)))
    @APIResponse(responseCode = "409", description = "已办结")
    public Response refuse(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull InboundRefusal form) {
        found(id);
        decideInbound.refuse(id, ifMatch, form.reason());
        return get(id);
    }

    private InboundItem found(UUID id) {
        return inbounds.visible(scopes.current(), id).orElseThrow(() -> KitProblem.notInScope("没有这份转入登记")).item();
    }
}
