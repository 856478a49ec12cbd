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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.fromalliances.KnownAlliances;
import org.silveralliance.activities.fromalliances.KnownAlliances.KnownAlliance;
import org.silveralliance.activities.rotation.calendar.Shift;
import org.silveralliance.activities.rotation.holiday.HolidayYears;
import org.silveralliance.activities.rotation.rules.CalendarStatus;
import org.silveralliance.activities.rotation.rules.RotationPolicy;
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
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The rotation of an alliance in a year. */
@Path("/api/v1")
@Tag(name = "轮值")
@RunOnVirtualThread
public class RotationResource {

    private final Rotations rotations;
    private final PlanRotation planRotation;
    private final MergeUnits mergeUnits;
    private final RotationAccess access;
    private final Scopes scopes;
    private final KnownAlliances alliances;
    private final HolidayYears holidays;
    private final Activities activities;
    private final Clock clock;

    public RotationResource(Rotations rotations, PlanRotation planRotation, MergeUnits mergeUnits, RotationAccess access,
            Scopes scopes,
            KnownAlliances alliances, HolidayYears holidays, Activities activities, Clock clock) {
        this.rotations = rotations;
        this.planRotation = planRotation;
        this.mergeUnits = mergeUnits;
        this.access = access;
        this.scopes = scopes;
        this.alliances = alliances;
        this.holidays = holidays;
        this.activities = activities;
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
    }

    /** Which unit is merged into which; {@code lastDay} is the last day on which it is a unit of its own. */
    public record MergerDraft(@NotNull UUID unitId, @NotNull UUID successorUnitId, @NotNull LocalDate lastDay,
            @Nullable Boolean extraTurnsAgreed) {
    }

    /** One line of the list. */
    public record RotationLine(UUID id, UUID allianceId, String allianceName, int year, boolean provisional) {
    }

    @POST
    @Path("rotations")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT })
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RotationView.class)))
    public Response plan(@NotNull @Valid RotationDraft draft) {
        RotationPolicy policy = new RotationPolicy(draft.dayOfMonth(), draft.shift(),
                draft.freezeMonths() == null ? RotationPolicy.DEFAULT_FREEZE_MONTHS : draft.freezeMonths());
        Rotation rotation = planRotation.plan(draft.allianceId(), draft.year(), policy,
                Wishes.of(draft.demands(), draft.closures(), draft.keyDays(), draft.units(), draft.months()));
        return Response.created(URI.create("/api/v1/rotations/" + draft.allianceId() + "/" + draft.year()))
                .tag(ETags.of(rotation.version())).entity(view(rotation)).build();
    }

    /** The coming turns of a merged unit go to its successor (E-07). */
    @POST
    @Path("rotations/{allianceId}/{year}/mergers")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Effect.class)))
    public Response merge(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year,
            @QueryParam("preview") boolean preview, @NotNull @Valid MergerDraft draft) {
        return Response.ok(mergeUnits.apply(allianceId, year, new MergeUnits.Merger(draft.unitId(), draft.successorUnitId(),
                draft.lastDay(), Boolean.TRUE.equals(draft.extraTurnsAgreed())), preview)).build();
    }

    @GET
    @Path("rotations")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public Page<RotationLine> list(@QueryParam("year") @Nullable Integer year) {
        var scope = scopes.current();
        return Page.whole(alliances.all().stream().filter(alliance -> scope.sees(alliance.id()))
                .flatMap(alliance -> lines(alliance, year).stream()).toList());
    }

    @GET
    @Path("rotations/{allianceId}/{year}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RotationView.class)))
    public Response get(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year) {
        Rotation rotation = visible(allianceId, year);
        return Response.ok(view(rotation)).tag(ETags.of(rotation.version())).build();
    }

    @GET
    @Path("rotations/{allianceId}/{year}/calendar.ics")
    @Produces("text/calendar;charset=utf-8")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER,
            Roles.FAMILY })
    public String calendar(@PathParam("allianceId") UUID allianceId, @PathParam("year") int year) {
        return RotationCalendar.of(view(visible(allianceId, year)), clock.instant());
    }

    private List<RotationLine> lines(KnownAlliance alliance, @Nullable Integer year) {
        return rotations.list("allianceId = ?1 order by year", alliance.id()).stream()
                .filter(rotation -> year == null || rotation.year() == year)
                .map(rotation -> new RotationLine(rotation.id(), alliance.id(), alliance.name(), rotation.year(),
                        rotation.plan().calendar() == CalendarStatus.HOLIDAYS_UNKNOWN))
                .toList();
    }

    private Rotation visible(UUID allianceId, int year) {
        access.maySee(allianceId);
        return rotations.of(allianceId, year)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该联盟" + year + "年的轮值计划"));
    }

    private RotationView view(Rotation rotation) {
        return RotationView.of(rotation, alliances.find(rotation.allianceId()).map(KnownAlliance::name).orElse(null),
                new RotationView.Beside(rotations.of(rotation.allianceId(), rotation.year() - 1).map(Rotation::plan),
                        activities.heldDays(rotation.allianceId(), rotation.year(), clock.getZone()),
                        holidays.calendar(rotation.year()), holidays.table(rotation.year()).source()),
                LocalDate.now(clock));
    }
}
