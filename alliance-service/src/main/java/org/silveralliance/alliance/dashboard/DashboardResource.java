package org.silveralliance.alliance.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The county at a glance. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "看板")
public class DashboardResource {

    private final CountySheet sheet;
    private final Clock clock;

    public DashboardResource(CountySheet sheet, Clock clock) {
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * @param units member units of alliances, {@code members} those on their lists, at the end of the month or today
     * @param owed three a month per alliance
     * @param overdue held, but the report is late
     * @param missed items of past months of this year that were never held
     * @param asOf when these figures were read
     * @param heardUntil when the last event of another service arrived; older figures cannot be newer than this
     */
    public record County(String month, int alliances, int units, int members, int owed, int held, int reported, int overdue,
            String fundBalance, Instant asOf, @Nullable Instant heardUntil, List<AllianceRow> rows, List<MonthRow> months,
            List<MissedItem> missed, Gaps gaps) {
    }

    public record AllianceRow(UUID allianceId, int no, String name, @Nullable String leadUnitName, int units, int members,
            int owed, int held, int reported, int overdue, Map<MonthSheet.Kind, MonthSheet.MonthState> kinds) {
    }

    public record MonthRow(String month, int owed, int held, int reported, int overdue) {
    }

    public record MissedItem(UUID allianceId, String allianceName, String month, MonthSheet.Kind kind) {
    }

    /** Units without a current liaison or venue (G-07, G-08). */
    public record Gaps(int withLiaison, int withVenue, int units) {
    }

    @GET
    @Path("/county")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "县级看板：应办、已办、已报、逾期")
    public County county(@RestQuery @Nullable String month) {
        return sheet.of(month == null || month.isBlank() ? YearMonth.now(clock) : parsed(month), LocalDate.now(clock),
                clock.instant());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException damaged) {
            throw KitProblem.MALFORMED.because("月份写作 YYYY-MM，例如 2026-03").at("/month", "无效");
        }
    }
}
