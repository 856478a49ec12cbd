package org.silveralliance.activities.activity;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.catalogue.ActivityKind;
import org.silveralliance.activities.known.KnownAlliances;
import org.silveralliance.activities.known.KnownAlliances.KnownAlliance;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Days;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a month or a year owes and what took place. */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "活动")
@RunOnVirtualThread
public class SheetResource {

    private static final int MONTHS = 12;

    private final Activities activities;
    private final KnownAlliances alliances;
    private final Scopes scopes;

    public SheetResource(Activities activities, KnownAlliances alliances, Scopes scopes) {
        this.activities = activities;
        this.alliances = alliances;
        this.scopes = scopes;
    }

    /** One of the three things a month owes. */
    public record SheetItem(ActivityKind kind, String title, boolean done, int held) {
    }

    /**
     * An alliance's month. One before it took effect or while it pauses owes nothing but what was held all the same;
     * {@code suspended} says by which decision it pauses.
     */
    public record AllianceMonth(UUID allianceId, String allianceName, String month, int owed, int done,
            List<SheetItem> items, @Nullable String suspended) {
    }

    /** The month over all alliances in scope. */
    public record MonthSheet(String month, int owed, int done, List<AllianceMonth> alliances) {
    }

    /** An alliance's year: three things a month, from the month in which it took effect, but for those in which it pauses. */
    public record AllianceYear(UUID allianceId, String allianceName, int owed, int done) {
    }

    /** The year over all alliances in scope. */
    public record YearSheet(int year, int owed, int done, List<AllianceYear> alliances) {
    }

    @GET
    @Path("/month-sheet")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某月应办与已办：每个联盟会议、主题党日、集体活动各一次；停办的月份不欠")
    public MonthSheet month(@RestQuery @Nullable UUID allianceId,
            @RestQuery @NotNull @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month) {
        List<KnownAlliance> shown = visible(allianceId);
        YearMonth wanted = YearMonth.parse(month);
        Map<UUID, Map<ActivityKind, Integer>> held = activities.held(wanted, ids(shown));
        Map<UUID, Map<String, String>> suspended = activities.suspended(wanted.getYear(), ids(shown));
        List<AllianceMonth> lines = shown.stream().map(alliance -> month(alliance, wanted,
                held.getOrDefault(alliance.id(), Map.of()),
                suspended.getOrDefault(alliance.id(), Map.of()).get(month))).toList();
        return new MonthSheet(month, lines.stream().mapToInt(AllianceMonth::owed).sum(),
                lines.stream().mapToInt(AllianceMonth::done).sum(), lines);
    }

    @GET
    @Path("/year-sheet")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某年应办与已办：每个联盟自成立当月起每月三次；停办的月份不欠")
    public YearSheet year(@RestQuery @Nullable UUID allianceId, @RestQuery @NotNull @Min(2000) @Max(2100) Integer year) {
        List<KnownAlliance> shown = visible(allianceId).stream()
                .filter(alliance -> alliance.effectiveOn().getYear() <= year).toList();
        Map<UUID, Map<String, Integer>> done = activities.done(year, ids(shown));
        Map<UUID, Map<String, String>> suspended = activities.suspended(year, ids(shown));
        List<AllianceYear> lines = shown.stream().map(alliance -> year(alliance, year,
                done.getOrDefault(alliance.id(), Map.of()),
                suspended.getOrDefault(alliance.id(), Map.of()).keySet())).toList();
        return new YearSheet(year, lines.stream().mapToInt(AllianceYear::owed).sum(),
                lines.stream().mapToInt(AllianceYear::done).sum(), lines);
    }

    private List<KnownAlliance> visible(@Nullable UUID allianceId) {
        Scope scope = scopes.current();
        if (allianceId == null) {
            return scope.county() ? alliances.all() : alliances.among(scope.visible());
        }
        scope.mustSee(allianceId);
        return List.of(alliances.find(allianceId)
                .orElseThrow(() -> KitProblem.notInScope("没有找到该联盟")));
    }

    private static Set<UUID> ids(List<KnownAlliance> alliances) {
        return alliances.stream().map(KnownAlliance::id).collect(Collectors.toSet());
    }

    private static AllianceYear year(KnownAlliance alliance, int year, Map<String, Integer> done, Set<String> suspended) {
        int owed = 0;
        for (int number = 1; number <= MONTHS; number++) {
            YearMonth month = YearMonth.of(year, number);
            boolean owes = owes(alliance, month) && !suspended.contains(month.toString());
            owed += owes ? ActivityKind.values().length : done.getOrDefault(month.toString(), 0);
        }
        return new AllianceYear(alliance.id(), alliance.name(), owed,
                done.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static AllianceMonth month(KnownAlliance alliance, YearMonth month, Map<ActivityKind, Integer> held,
            @Nullable String suspended) {
        List<SheetItem> items = Arrays.stream(ActivityKind.values()).map(kind -> {
            int times = held.getOrDefault(kind, 0);
            return new SheetItem(kind, kind.title(), times > 0, times);
        }).toList();
        int done = (int) items.stream().filter(SheetItem::done).count();
        int owed = owes(alliance, month) && suspended == null ? items.size() : done;
        return new AllianceMonth(alliance.id(), alliance.name(), month.toString(), owed, done, items, suspended);
    }

    private static boolean owes(KnownAlliance alliance, YearMonth month) {
        return !YearMonth.from(alliance.effectiveOn()).isAfter(month);
    }
}
