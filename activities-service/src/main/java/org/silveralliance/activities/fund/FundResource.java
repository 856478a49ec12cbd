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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.silveralliance.activities.cost.Yuan;
import org.silveralliance.activities.fund.Funds.Fund;
import org.silveralliance.activities.fund.Funds.Move;
import org.silveralliance.activities.fund.Funds.Year;
import org.silveralliance.activities.fund.Funds.YearSums;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Funds over HTTP. Amounts are yuan, to the fen. */
@Path("/api/v1/funds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "公益金")
public class FundResource {

    /** A fund and what may still be granted or spent of it. */
    public record FundView(UUID id, FundKind kind, String name, BigDecimal balance) {

        static FundView of(Fund fund) {
            return new FundView(fund.id(), fund.kind(), fund.name(), fund.balance());
        }
    }

    /** A fund to be opened. */
    public record NewFund(@NotNull FundKind kind, @NotBlank @Size(max = 40) String name) {
    }

    /** What is entered by hand. */
    public enum EnteredKind {
        INCOME,
        EXPENSE
    }

    /** A movement to be entered: how much, when, from where or for what, and by which document. */
    public record NewFundMove(@NotNull EnteredKind kind,
            @NotNull @DecimalMin(value = Yuan.FEN, message = Yuan.POSITIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal amount,
            @NotNull LocalDate on, @NotBlank @Size(max = 100) String source, @NotBlank @Size(max = 60) String document) {
    }

    /** Why a movement is taken back, and when. */
    public record FundReversal(@NotNull LocalDate on, @NotBlank @Size(max = 100) String reason) {
    }

    /** What may be granted in a year, and which document says so. */
    public record FundBudget(
            @NotNull @DecimalMin(value = "0.00", message = Yuan.NOT_NEGATIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal budget,
            @NotBlank @Size(max = 60) String document) {
    }

    /** A movement as it is shown; {@code change} is by how much it changed the balance, {@code balance} what it was then. */
    public record FundMoveView(UUID id, int no, MoveKind kind, LocalDate on, String source, String document, BigDecimal amount,
            BigDecimal change, BigDecimal balance, @Nullable UUID subsidyId, @Nullable UUID reverses, boolean reversed,
            String enteredBy, Instant enteredAt) {

        static FundMoveView of(Move move) {
            return new FundMoveView(move.id(), move.no(), move.kind(), move.on(), move.source(), move.document(), move.amount(),
                    move.change(), move.balance(), move.subsidyId(), move.reverses(), move.reversed(), move.enteredBy(),
                    move.enteredAt());
        }
    }

    /** A year of a fund in sums. */
    public record FundYear(int year, BigDecimal opening, BigDecimal income, BigDecimal expense, BigDecimal granted,
            BigDecimal paid, BigDecimal closing, long moves, @Nullable BigDecimal budget, @Nullable Instant closedAt) {
    }

    private final Funds funds;
    private final MoveMoney moveMoney;

    public FundResource(Funds funds, MoveMoney moveMoney) {
        this.funds = funds;
        this.moveMoney = moveMoney;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "公益金、县管党费账户和余额")
    public Page<FundView> all() {
        return Page.whole(funds.all().stream().map(FundView::of).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "建立账户，每种一个")
    @APIResponse(responseCode = "201", description = "已建立", content = @Content(schema = @Schema(implementation = FundView.class)))
    @APIResponse(responseCode = "409", description = "本县已有这个账户")
    public Response open(@NotNull @Valid NewFund form) {
        UUID id = moveMoney.open(form.kind(), form.name());
        return Response.created(URI.create("/api/v1/funds")).entity(FundView.of(funds.get(id))).build();
    }

    @GET
    @Path("/{id}/moves")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一个账户某年的收支，按登记的先后")
    public Page<FundMoveView> moves(UUID id, @RestQuery @NotNull @Min(2000) @Max(2200) Integer year,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        Fund fund = funds.get(id);
        int size = Page.limit(limit);
        return Page.of(funds.moves(fund.id(), year, Cursor.decode(cursor, Integer::valueOf), size + 1), size,
                move -> Integer.toString(move.no()), FundMoveView::of);
    }

    @POST
    @Idempotent
    @Path("/{id}/moves")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "登记一笔收入或支出，写明来源（用途）和凭证；登记后不能修改，记错的冲销")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = FundMoveView.class)))
    public Response enter(UUID id, @NotNull @Valid NewFundMove form) {
        MoveKind kind = switch (form.kind()) {
            case INCOME -> MoveKind.INCOME;
            case EXPENSE -> MoveKind.EXPENSE;
        };
        return created(id, moveMoney.enter(id, kind, form.amount(), form.on(), form.source(), form.document()));
    }

    @POST
    @Idempotent
    @Path("/{id}/moves/{moveId}/reverse")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "冲销记错的收入或支出，写明原因；原来的一笔留着")
    @APIResponse(responseCode = "201", description = "已冲销", content = @Content(schema = @Schema(implementation = FundMoveView.class)))
    @APIResponse(responseCode = "409", description = "已冲销过，或不是手工登记的")
    public Response reverse(UUID id, UUID moveId, @NotNull @Valid FundReversal form) {
        return created(id, moveMoney.reverse(id, moveId, form.on(), form.reason()));
    }

    @GET
    @Path("/{id}/years/{year}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一个账户某年的合计：年初余额、收入、支出、批准和拨付的奖补、年末余额、预算")
    public FundYear year(UUID id, @Min(2000) @Max(2200) int year) {
        Fund fund = funds.get(id);
        YearSums sums = funds.sums(fund.id(), year);
        Year decided = funds.year(fund.id(), year);
        return new FundYear(year, sums.opening(), sums.income(), sums.expense(), sums.granted(), sums.paid(), sums.closing(),
                sums.moves(), decided.budget(), decided.closedAt());
    }

    @POST
    @Idempotent
    @Path("/{id}/years/{year}/budget")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "定下某年的奖补预算；批准的奖补合计不超过它")
    public FundYear budget(UUID id, @Min(2000) @Max(2200) int year, @NotNull @Valid FundBudget form) {
        moveMoney.budget(id, year, form.budget(), form.document());
        return year(id, year);
    }

    @POST
    @Idempotent
    @Path("/{id}/years/{year}/close")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "某年结账；结账以后，这一年不再登记收支")
    public FundYear close(UUID id, @Min(2000) @Max(2200) int year) {
        moveMoney.close(id, year);
        return year(id, year);
    }

    private Response created(UUID id, UUID moveId) {
        FundMoveView move = FundMoveView.of(funds.move(id, moveId).orElseThrow());
        return Response.created(URI.create("/api/v1/funds/" + id + "/moves?year=" + move.on().getYear())).entity(move).build();
    }
}
