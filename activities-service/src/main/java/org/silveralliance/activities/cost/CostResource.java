package org.silveralliance.activities.cost;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.cost.CostSheets.Answered;
import org.silveralliance.activities.cost.CostSheets.Line;
import org.silveralliance.activities.cost.CostSheets.Sheet;
import org.silveralliance.activities.cost.WriteCost.Part;
import org.silveralliance.activities.cost.WriteCost.Written;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.alliance.AllianceFacts;
import org.silveralliance.kit.alliance.AllianceFacts.Seat;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Cost sheets over HTTP. Amounts are yuan, to the fen. */
@Path("/api/v1/costs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "活动费用")
public class CostResource {

    /** What something cost; at most one fen below 100 million yuan. */
    public record CostLine(@NotBlank @Size(max = 60) String what,
            @NotNull @DecimalMin(value = Yuan.FEN, message = Yuan.POSITIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal amount) {
    }

    /** A unit that bears a part: how many people it is counted for, or the amount it has agreed to. */
    public record CostPart(@NotNull UUID unitId, @Nullable @Min(0) @Max(100_000) Integer heads,
            @Nullable @DecimalMin(value = "0.00", message = Yuan.NOT_NEGATIVE) @DecimalMax(value = Yuan.MOST, message = Yuan.TOO_LARGE) @Digits(integer = Yuan.DIGITS, fraction = 2, message = Yuan.TO_THE_FEN) BigDecimal amount) {
    }

    /** A sheet of an activity. */
    public record NewCost(@NotNull UUID activityId, @NotNull CostMethod method,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid CostLine> lines,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid CostPart> shares, @Nullable @Size(max = 200) String reason) {
    }

    /** A draft, whole. */
    public record CostDraft(@NotNull CostMethod method, @NotEmpty @Size(max = 50) List<@NotNull @Valid CostLine> lines,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid CostPart> shares, @Nullable @Size(max = 200) String reason) {
    }

    /** For which unit, and why it objects. */
    public record CostObjection(@NotNull UUID unitId, @NotBlank @Size(max = 200) String reason) {
    }

    /** For which unit. */
    public record CostConsent(@NotNull UUID unitId) {
    }

    /** A unit's share and what it says. {@code owedBy} is who pays: the unit, or the one it went into. */
    public record CostShareView(UUID unitId, String unitName, int seat, @Nullable Integer heads, BigDecimal amount,
            UUID owedBy, String owedByName, @Nullable CostAnswer answer, @Nullable String objection,
            @Nullable Instant answeredAt, boolean mine) {
    }

    /** A sheet as it is shown. */
    public record CostView(UUID id, UUID activityId, int no, CostState state, CostMethod method, List<CostLine> lines,
            BigDecimal total, List<CostShareView> shares, @Nullable String reason, Instant writtenAt,
            @Nullable Instant proposedAt, @Nullable Instant agreedAt, long version) {
    }

    /** A unit that may bear a part, with how many of its people the roll says were present. */
    public record CostUnit(UUID unitId, String unitName, int seat, int present, boolean host) {
    }

    /** All sheets of an activity, the newest first, and the units that may bear its cost. */
    public record CostSheetList(List<CostView> items, List<CostUnit> units, boolean mayWrite) {
    }

    private final CostSheets sheets;
    private final WriteCost writeCost;
    private final ProposeCost proposeCost;
    private final AnswerCost answerCost;
    private final ActivityAccess access;
    private final CostAccess costAccess;
    private final Scopes scopes;
    private final AllianceFacts alliances;
    private final KnownPeople people;
    private final Clock clock;

    public CostResource(CostSheets sheets, WriteCost writeCost, ProposeCost proposeCost, AnswerCost answerCost,
            ActivityAccess access, CostAccess costAccess, Scopes scopes, AllianceFacts alliances, KnownPeople people,
            Clock clock) {
        this.sheets = sheets;
        this.writeCost = writeCost;
        this.proposeCost = proposeCost;
        this.answerCost = answerCost;
        this.access = access;
        this.costAccess = costAccess;
        this.scopes = scopes;
        this.alliances = alliances;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一次活动的费用单，新的在前；草稿只有主办单位和牵头单位看得到")
    public CostSheetList of(@RestQuery @NotNull UUID activityId) {
        Activity activity = access.visible(activityId);
        Scope scope = scopes.current();
        boolean mayWrite = mayWrite(scope, activity);
        List<CostView> views = sheets.of(activityId).stream()
                .filter(sheet -> mayWrite || sheet.state() != CostState.DRAFT).map(sheet -> view(sheet, scope)).toList();
        return new CostSheetList(views, units(activity), mayWrite);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一份费用单")
    @APIResponse(responseCode = "200", description = "费用单", content = @Content(schema = @Schema(implementation = CostView.class)))
    public Response get(UUID id) {
        Sheet sheet = sheets.get(id);
        Activity activity = costAccess.activityOf(sheet);
        if (sheet.state() == CostState.DRAFT && !mayWrite(scopes.current(), activity)) {
            throw KitProblem.notInScope("没有找到该费用单");
        }
        return tagged(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "起草费用单，系统算出各单位应分担的金额；要更正已提交的，另写一份并写明原因")
    @APIResponse(responseCode = "201", description = "已起草", content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "已有一份草稿，或活动还没有发布")
    public Response write(@NotNull @Valid NewCost form) {
        UUID id = writeCost.write(form.activityId(), written(form.method(), form.lines(), form.shares(), form.reason()));
        CostView view = view(sheets.get(id), scopes.current());
        return Response.created(URI.create("/api/v1/costs/" + id)).entity(view).tag(ETags.of(view.version())).build();
    }

    @PUT
    @Idempotent
    @Path("/{id}")
    @RolesAllowed({ Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "修改费用单草稿，整份改写")
    @APIResponse(responseCode = "200", description = "已保存", content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "已提交，不能修改")
    public Response rewrite(UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid CostDraft form) {
        writeCost.rewrite(id, ifMatch, written(form.method(), form.lines(), form.shares(), form.reason()));
        return tagged(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/propose")
    @RolesAllowed({ Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "把费用单提交各单位；提交后不能修改，此前还在征求意见的由它取代")
    @APIResponse(responseCode = "200", description = "已提交", content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "已提交过")
    public Response propose(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        proposeCost.propose(id, ifMatch);
        return tagged(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/agree")
    @RolesAllowed({ Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "本单位同意；各单位都同意以后，费用单生效")
    @APIResponse(responseCode = "200", description = "已同意", content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "费用单已生效，或已被取代")
    public Response agree(UUID id, @NotNull @Valid CostConsent consent) {
        answerCost.answer(id, consent.unitId(), null);
        return tagged(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/object")
    @RolesAllowed({ Roles.LEAD_UNIT, Roles.LIAISON })
    @Operation(summary = "本单位提出异议，写明原因；有异议的费用单不生效")
    @APIResponse(responseCode = "200", description = "已提出异议", content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(responseCode = "409", description = "费用单已生效，或已被取代")
    public Response object(UUID id, @NotNull @Valid CostObjection objection) {
        answerCost.answer(id, objection.unitId(), objection.reason());
        return tagged(id);
    }

    private static Written written(CostMethod method, List<CostLine> lines, List<CostPart> parts, @Nullable String reason) {
        return new Written(method, lines.stream().map(line -> new Line(line.what(), line.amount())).toList(),
                parts.stream().map(part -> new Part(part.unitId(), part.heads(), part.amount())).toList(), reason);
    }

    private boolean mayWrite(Scope scope, Activity activity) {
        return !scope.county() && scope.actsFor(activity.allianceId(), activity.hostUnitId());
    }

    private Response tagged(UUID id) {
        CostView view = view(sheets.get(id), scopes.current());
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }

    private CostView view(Sheet sheet, Scope scope) {
        return new CostView(sheet.id(), sheet.activityId(), sheet.no(), sheet.state(), sheet.method(),
                sheets.lines(sheet.id()).stream().map(line -> new CostLine(line.what(), line.amount())).toList(), sheet.total(),
                sheets.shares(sheet.id()).stream().map(share -> view(share, scope)).toList(), sheet.reason(), sheet.writtenAt(),
                sheet.proposedAt(), sheet.agreedAt(), sheet.version());
    }

    private static CostShareView view(Answered one, Scope scope) {
        return new CostShareView(one.share().unitId(), one.unitName(), one.share().seat(), one.share().heads(),
                one.share().amount(), one.owedBy(), one.owedByName(), one.answer(), one.objection(), one.answeredAt(),
                scope.units().contains(one.owedBy()));
    }

    private List<CostUnit> units(Activity activity) {
        LocalDate day = activity.day(clock.getZone());
        List<Seat> seats = alliances.seats(activity.allianceId()).stream().filter(seat -> seat.isHeldOn(day)).toList();
        Map<UUID, String> names = people.unitNames(seats.stream().map(Seat::unitId).toList());
        Map<UUID, Integer> present = sheets.present(activity.id());
        return seats.stream().map(seat -> new CostUnit(seat.unitId(), names.getOrDefault(seat.unitId(), ""), seat.seat(),
                present.getOrDefault(seat.unitId(), 0), seat.unitId().equals(activity.hostUnitId()))).toList();
    }
}
