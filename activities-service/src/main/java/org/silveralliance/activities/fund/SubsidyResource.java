package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.cost.Yuan;
import org.silveralliance.activities.fund.Subsidies.Subsidy;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Subsidies of large activities over HTTP. Amounts are yuan, to the fen. */
@Path("/api/v1/subsidies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "奖补")
public class SubsidyResource {

    /** An application; {@code exception} is why one that is not large is to be helped, which only the committee may say. */
    public record NewSubsidy(@NotNull UUID activityId,
            @NotNull @DecimalMin(value = Yuan.FEN, message = Yuan.POSITIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal asked,
            @NotBlank @Size(max = 200) String purpose, @Nullable @Size(min = 1, max = 200) String exception) {
    }

    /** How much of which fund, when and by which document; {@code reason} where it is less than was asked. */
    public record SubsidyGrant(@NotNull UUID fundId,
            @NotNull @DecimalMin(value = Yuan.FEN, message = Yuan.POSITIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal amount,
            @NotNull LocalDate on, @NotBlank @Size(max = 60) String document, @Nullable @Size(max = 200) String reason) {
    }

    /** Why not. */
    public record SubsidyRefusal(@NotBlank @Size(max = 200) String reason) {
    }

    /** When it was paid, and by which document. */
    public record SubsidyPayment(@NotNull LocalDate on, @NotBlank @Size(max = 60) String document) {
    }

    /** An application as it is shown; {@code units} and {@code people} were at the activity when it was written. */
    public record SubsidyView(UUID id, UUID activityId, String title, UUID allianceId, Instant startsAt,
            @Nullable String hostUnitName, BigDecimal asked, String purpose, @Nullable String exception, int units, int people,
            SubsidyState state, String appliedBy, Instant appliedAt, @Nullable UUID fundId, @Nullable BigDecimal granted,
            @Nullable String reason, @Nullable Instant decidedAt, @Nullable LocalDate paidOn) {

        static SubsidyView of(Subsidy it) {
            return new SubsidyView(it.id(), it.activityId(), it.title(), it.allianceId(), it.startsAt(), it.hostUnitName(),
                    it.asked(), it.purpose(), it.exception(), it.turnout().units(), it.turnout().people(), it.state(),
                    it.appliedBy(), it.appliedAt(), it.fundId(), it.granted(), it.reason(), it.decidedAt(), it.paidOn());
        }
    }

    private final Subsidies subsidies;
    private final ApplySubsidy applySubsidy;
    private final DecideSubsidy decideSubsidy;
    private final Scopes scopes;

    public SubsidyResource(Subsidies subsidies, ApplySubsidy applySubsidy, DecideSubsidy decideSubsidy, Scopes scopes) {
        this.subsidies = subsidies;
        this.applySubsidy = applySubsidy;
        this.decideSubsidy = decideSubsidy;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "奖补申请，新的在前")
    public Page<SubsidyView> list(@RestQuery @Nullable SubsidyState state, @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(subsidies.page(scopes.current(), state, activityId, Cursor.decode(cursor, UUID::fromString), size + 1),
                size, it -> it.id().toString(), SubsidyView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "申请奖补：资料已审核通过的大型活动（至少 3 个单位、30 人到会），一次活动申请一次")
    @APIResponse(responseCode = "201", description = "已申请", content = @Content(schema = @Schema(implementation = SubsidyView.class)))
    @APIResponse(responseCode = "409", description = "已申请过，或费用单有异议")
    public Response apply(@NotNull @Valid NewSubsidy form) {
        UUID id = applySubsidy.apply(form.activityId(), form.asked(), form.purpose(), form.exception());
        return Response.created(URI.create("/api/v1/subsidies?activityId=" + form.activityId())).entity(view(id)).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/review")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "审核通过，等待批准；申请人不能审自己的")
    @APIResponse(responseCode = "200", description = "已审核")
    @APIResponse(responseCode = "409", description = "已审核过")
    public SubsidyView review(UUID id) {
        decideSubsidy.review(id);
        return view(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/grant")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "批准奖补，从账户余额中列支；少于申请金额的写明理由；余额或年度预算不够的不能批准")
    @APIResponse(responseCode = "200", description = "已批准")
    @APIResponse(responseCode = "409", description = "没有审核，已批准过，或费用单有异议")
    public SubsidyView grant(UUID id, @NotNull @Valid SubsidyGrant form) {
        decideSubsidy.grant(id, form.fundId(), form.amount(), form.on(), form.document(), form.reason());
        return view(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/refuse")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "不予批准，写明理由；以后可以再申请")
    @APIResponse(responseCode = "200", description = "不予批准")
    @APIResponse(responseCode = "409", description = "已批准")
    public SubsidyView refuse(UUID id, @NotNull @Valid SubsidyRefusal form) {
        decideSubsidy.refuse(id, form.reason());
        return view(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/pay")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "登记奖补已经拨付")
    @APIResponse(responseCode = "200", description = "已拨付")
    @APIResponse(responseCode = "409", description = "没有批准，或已拨付")
    public SubsidyView pay(UUID id, @NotNull @Valid SubsidyPayment form) {
        decideSubsidy.pay(id, form.on(), form.document());
        return view(id);
    }

    private SubsidyView view(UUID id) {
        return SubsidyView.of(subsidies.get(id));
    }
}
