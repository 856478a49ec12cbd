package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.time.Days;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.dues.DuesRegister.Line;
import org.silveralliance.members.dues.DuesRegister.Settlement;
import org.silveralliance.members.dues.Settled.Ground;
import org.silveralliance.members.dues.Settled.Kind;
import org.silveralliance.members.organisation.OrgList;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The dues of a branch over HTTP. Amounts are yuan, to the fen. */
@Path("/api/v1/party-organisations/{id}/dues")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党费")
public class DuesResource {

    /**
     * How a member stands with a month; {@code amount} is owed, {@code paid} was paid here, which differ where the pension was
     * corrected.
     */
    public record DuesItem(UUID memberId, String name, String unitName, @Nullable BigDecimal pension,
            @Nullable BigDecimal amount, DuesState state, @Nullable UUID settlementId, @Nullable BigDecimal paid,
            @Nullable LocalDate on, @Nullable Ground ground) {

        static DuesItem of(Line line) {
            Settlement settled = line.state() == DuesState.ELSEWHERE ? null : line.settlement();
            return new DuesItem(line.memberId(), line.name(), line.unitName(), line.pension(), line.amount(), line.state(),
                    settled == null ? null : settled.id(),
                    settled == null || settled.kind() != Kind.PAID ? null : settled.amount(),
                    settled == null ? null : settled.on(), settled == null ? null : settled.ground());
        }
    }

    /**
     * A branch's month in sums, of whom the caller sees: {@code members} owe or have paid; {@code amountPaid} is for good,
     * {@code amountToRefund} was paid for months after a death, {@code toPay} is still owed, of whose pension is known.
     */
    public record DuesSums(String month, int members, int paid, int due, int withoutPension, int exempt, int toRefund,
            BigDecimal amountPaid, BigDecimal toPay, BigDecimal amountToRefund) {
    }

    /** Who paid a month, and when; at most 200 at once. */
    public record DuesPayment(@NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @NotEmpty @Size(max = 200) Set<@NotNull UUID> memberIds, @NotNull LocalDate on) {
    }

    /** Who need not pay a month, on which ground, and when the branch decided so; at most 200 at once. */
    public record DuesExemption(@NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @NotEmpty @Size(max = 200) Set<@NotNull UUID> memberIds, @NotNull LocalDate on, @NotNull Ground ground) {
    }

    /** What became of one of those named. */
    @Schema(name = "DuesResult")
    public enum DuesResult {
        SETTLED,
        ALREADY_SETTLED,
        NO_PENSION,
        NOT_OF_BRANCH
    }

    /** One of those named; {@code amount} as it was settled. */
    public record DuesOutcome(UUID memberId, DuesResult result, @Nullable BigDecimal amount) {
    }

    /** Each of those named. */
    public record DuesOutcomes(List<DuesOutcome> items) {
    }

    private final DuesRegister register;
    private final SettleDues settleDues;
    private final OrgList orgs;
    private final Scopes scopes;

    public DuesResource(DuesRegister register, SettleDues settleDues, OrgList orgs, Scopes scopes) {
        this.register = register;
        this.settleDues = settleDues;
        this.orgs = orgs;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一个党支部某月的党费：谁应交多少、交了没有；以当月一日的组织关系为准；功能型党支部不收缴")
    public Page<DuesItem> month(UUID id,
            @RestQuery @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        orgs.mustCollectDues(scopes.current(), id);
        int size = Page.limit(limit);
        return Page.of(
                register.page(scopes.current(), id, YearMonth.parse(month), Cursor.decode(cursor, UUID::fromString), size + 1),
                size, line -> line.memberId().toString(), DuesItem::of);
    }

    @GET
    @Path("/sums")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一个党支部某月党费的合计，以管理范围内的党员计")
    public DuesSums sums(UUID id,
            @RestQuery @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month) {
        orgs.mustCollectDues(scopes.current(), id);
        return register.sums(scopes.current(), id, YearMonth.parse(month));
    }

    @POST
    @Idempotent
    @Path("/payments")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "记下谁交了某月的党费，逐人说明结果；金额按登记的养老金算")
    public DuesOutcomes pay(UUID id, @Valid @NotNull DuesPayment form) {
        orgs.mustCollectDues(scopes.forChange(), id);
        return new DuesOutcomes(
                settleDues.settle(id, YearMonth.parse(form.month()), form.memberIds(), new Settled.Paid(form.on())));
    }

    @POST
    @Idempotent
    @Path("/exemptions")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.BRANCH_SECRETARY })
    @Operation(summary = "免交某月的党费：没有经济收入，或确有困难；逐人说明结果")
    public DuesOutcomes exempt(UUID id, @Valid @NotNull DuesExemption form) {
        orgs.mustCollectDues(scopes.forChange(), id);
        return new DuesOutcomes(settleDues.settle(id, YearMonth.parse(form.month()), form.memberIds(),
                new Settled.Exempt(form.on(), form.ground())));
    }
}
