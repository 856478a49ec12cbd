package org.silveralliance.activities.rotation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
import org.silveralliance.activities.rotation.rules.SlotState;
import org.silveralliance.activities.rotation.wish.Closure;
import org.silveralliance.activities.rotation.wish.Demand;
import org.silveralliance.activities.rotation.wish.KeyDateWish;
import org.silveralliance.activities.rotation.wish.MonthWish;
import org.silveralliance.activities.rotation.wish.UnitMeans;
import org.silveralliance.activities.rotation.wish.Wishes;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The rotation of an alliance in a year. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "轮值")
@RunOnVirtualThread
public class RotationResource {

    private final Rotations rotations;
    private final PlanRotation planRotation;
    private final MergeUnits mergeUnits;
    private final RotationAccess access;
    private final Scopes scopes;
    private final Clock clock;

    public RotationResource(Rotations rotations, PlanRotation planRotation, MergeUnits mergeUnits, RotationAccess access,
            Scopes scopes, Clock clock) {
        this.rotations = rotations;
        this.planRotation = planRotation;
        this.mergeUnits = mergeUnits;
        this.access = access;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * The yearly policy: a fixed day each month, moved to a working day. Who asks for nothing more gets the turn order;
     * wishes that cannot all be granted are answered by the smallest set that contradicts (422).
     */
    public record RotationDraft(@NotNull UUID allianceId, @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull @Min(1) @Max(31) Integer dayOfMonth, @NotNull Shift shift,
            @Nullable @Min(0) @Max(12) Integer freezeMonths,
            @Nullable @Size(max = 60) List<@NotNull @Valid Demand> demands,
            @Nullable @Size(max = 60) List<@NotNull @Valid Closure> closures,
            @Nullable @Size(max = 12) List<@NotNull @Valid KeyDateWish> keyDays,
            @Nullable @Size(max = 60) List<@NotNull @Valid UnitMeans> units,
            @Nullable @Size(max = 12) List<@NotNull @Valid MonthWish> months) {

        RotationPolicy policy() {
            return new RotationPolicy(dayOfMonth, shift,
                    freezeMonths == null ? RotationPolicy.DEFAULT_FREEZE_MONTHS : freezeMonths);
        }

        Wishes wishes() {
            return Wishes.of(demands, closures, keyDays, units, months);
        }
    }

    /** Which unit is merged into which; {@code lastDay} is the last day on which it is a unit of its own. */
    public record MergerDraft(@NotNull UUID unitId, @NotNull UUID successorUnitId, @NotNull LocalDate lastDay,
            @Nullable Boolean extraTurnsAgreed) {

        MergeUnits.Merger merger() {
            return new MergeUnits.Merger(unitId, successorUnitId, lastDay, Boolean.TRUE.equals(extraTurnsAgreed));
        }
    }

    /** One line of the list. */
    public record RotationLine(UUID id, UUID allianceId, String allianceName, int year, boolean provisional) {
    }

    /** A rotation as it is shown: base plan and actual side by side, and whether turns are even. */
    public record RotationView(UUID id, UUID allianceId, @Nullable String allianceName, int year, int dayOfMonth, Shift shift,
            int freezeMonths, LocalDate frozenBefore, boolean provisional, String holidaySource, List<SlotView> slots,
            List<TurnBalance> balance, List<OwedTurn> owed, List<DateProposal> dateProposals, List<String> warnings,
            @Nullable PlanQuality quality, Wishes wishes, int nextSeat, long version) {
    }

    /**
     * One month. {@code hostUnitName} is whoever hosts now; {@code shiftReason} says why {@code date} is not the planned
     * day; a {@code frozen} month is not moved by replanning; in a {@code suspended} one nobody hosts and nothing is owed.
     */
    public record SlotView(UUID id, int month, UUID plannedHostUnitId, String plannedHostUnitName,
            @Nullable UUID actualHostUnitId, @Nullable String hostUnitName, LocalDate plannedDate, LocalDate date,
            SlotState state, @Nullable String reason, @Nullable String shiftReason, boolean frozen, boolean suspended) {
    }

    /**
     * A unit's turns: in the base plan, in fact, and what it owes or is owed. {@code lastYear} is absent when nothing was
     * planned then; {@code aboveShare} is in turns over both years, negative below the fair share.
     */
    public record TurnBalance(UUID unitId, String unitName, int seat, int planned, int actual, @Nullable Integer lastYear,
            double aboveShare, int owes, int isOwed) {
    }

    /** {@code creditor} hosted for {@code debtor}. */
    public record OwedTurn(UUID debtorUnitId, String debtorName, UUID creditorUnitId, String creditorName, String since) {
    }

    /** A date that no longer fits the holiday table; inside the frozen months somebody has to decide. */
    public record DateProposal(int month, LocalDate from, LocalDate to, boolean frozen, String reason) {
    }

    @POST
    @Path("/rotations")
    @Idempotent
    @PlansAYear
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @Operation(summary = "编排联盟一年的轮值；要求不能同时满足时指出相互矛盾的最少几项")
    @APIResponse(responseCode = "201", description = "已编排", content = @Content(schema = @Schema(implementation = RotationView.class)))
    @APIResponse(responseCode = "409", description = "该联盟当年已有轮值计划")
    public Response plan(@NotNull @Valid RotationDraft draft) {
        Rotation rotation = planRotation.plan(draft.allianceId(), draft.year(), draft.policy(), draft.wishes());
        return Response.created(URI.create("/api/v1/rotations/" + draft.allianceId() + "/" + draft.year()))
                .tag(ETags.of(rotation.version())).entity(rotations.view(rotation)).build();
    }

    /** The coming turns of a merged unit go to its successor (E-07). */
    @POST
    @Path("/rotations/{allianceId}/{year}/mergers")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "单位合并，后续轮值由承接单位接替；preview=true 只看影响")
    public Effect merge(UUID allianceId, int year, @RestQuery boolean preview, @NotNull @Valid MergerDraft draft) {
        return mergeUnits.merge(allianceId, year, draft.merger(), preview);
    }

    @GET
    @Path("/rotations")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "管理范围内的轮值计划，按联盟序号和年份排列")
    public Page<RotationLine> list(@RestQuery @Nullable Integer year) {
        return Page.whole(rotations.lines(scopes.current(), year));
    }

    @GET
    @Path("/rotations/{allianceId}/{year}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "联盟一年的轮值：原计划与实际对照，次数是否均衡")
    @APIResponse(responseCode = "200", description = "轮值计划", content = @Content(schema = @Schema(implementation = RotationView.class)))
    public Response get(UUID allianceId, int year) {
        access.maySee(allianceId);
        Rotation rotation = rotations.get(allianceId, year);
        return Response.ok(rotations.view(rotation)).tag(ETags.of(rotation.version())).build();
    }

    @GET
    @Path("/rotations/{allianceId}/{year}/calendar.ics")
    @Produces("text/calendar;charset=utf-8")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @Operation(summary = "轮值日历文件，可导入手机和电脑的日历")
    public String calendar(UUID allianceId, int year) {
        access.maySee(allianceId);
        return RotationCalendar.of(rotations.view(rotations.get(allianceId, year)), clock.instant());
    }
}
