package org.silveralliance.activities.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.fromalliances.KnownAlliances;
import org.silveralliance.activities.fromalliances.KnownAlliances.KnownAlliance;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a month or a year owes and what took place. */
@Path("/api/v1/activities")
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
    public record SheetItem(String kind, String title, boolean done, int held) {
    }

    /** An alliance's month. */
    public record AllianceMonth(UUID allianceId, String allianceName, String month, int owed, int done,
            List<SheetItem> items) {
    }

    /** The month over all alliances in scope. */
    public record MonthSheet(String month, int owed, int done, List<AllianceMonth> alliances) {
    }

    /** An alliance's year: three things a month. */
    public record AllianceYear(UUID allianceId, String allianceName, int owed, int done) {
    }

    /** The year over all alliances in scope. */
    public record YearSheet(int year, int owed, int done, List<AllianceYear> alliances) {
    }

    @GET
    @Path("month-sheet")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public MonthSheet month(@QueryParam("allianceId") @Nullable UUID allianceId,
            @QueryParam("month") @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])", message = "应为 YYYY-MM") String month) {
        Map<String, Long> held = activities.held(month);
        List<AllianceMonth> rows = visible(allianceId).stream().map(alliance -> month(alliance, month, held)).toList();
        return new MonthSheet(month, rows.stream().mapToInt(AllianceMonth::owed).sum(),
                rows.stream().mapToInt(AllianceMonth::done).sum(), rows);
    }

    @GET
    @Path("year-sheet")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    public YearSheet year(@QueryParam("allianceId") @Nullable UUID allianceId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
        Map<String, Long> held = activities.held(year + "-");
        List<AllianceYear> rows = visible(allianceId).stream()
                .filter(alliance -> alliance.effectiveOn().getYear() <= year)
                .map(alliance -> new AllianceYear(alliance.id(), alliance.name(), MONTHS * Kind.values().length,
                        (int) held.keySet().stream().filter(key -> key.startsWith(alliance.id() + "/")).count()))
                .toList();
        return new YearSheet(year, rows.stream().mapToInt(AllianceYear::owed).sum(),
                rows.stream().mapToInt(AllianceYear::done).sum(), rows);
    }

    private List<KnownAlliance> visible(@Nullable UUID allianceId) {
        Scope scope = scopes.current();
        if (allianceId == null) {
            return alliances.all().stream().filter(alliance -> scope.sees(alliance.id())).toList();
        }
        scope.mustSee(allianceId);
        return List.of(alliances.find(allianceId)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该联盟，或不在您的管理范围内")));
    }

    private static AllianceMonth month(KnownAlliance alliance, String month, Map<String, Long> held) {
        List<SheetItem> items = Arrays.stream(Kind.values()).map(kind -> {
            int count = held.getOrDefault(alliance.id() + "/" + month + "/" + kind, 0L).intValue();
            return new SheetItem(kind.name(), kind.title(), count > 0, count);
        }).toList();
        return new AllianceMonth(alliance.id(), alliance.name(), month, items.size(),
                (int) items.stream().filter(SheetItem::done).count(), items);
    }
}
