package org.silveralliance.alliance.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.alliance.Alliances;
import org.silveralliance.alliance.alliance.Alliances.Place;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.time.Days;

import com.fasterxml.jackson.annotation.JsonInclude;

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
     * @param owed three a month per alliance, in a month that is called off only what was held all the same
     * @param overdue held, but the report is late
     * @param rows the alliances of this page, {@code next} the cursor of the following one; the totals are of all
     * @param missed items of past months of this year that were never held, the first 200 of {@code missedTotal}
     * @param fundBalance null while nothing is known of a fund
     * @param asOf how far these figures have heard: {@code heardUntil}, before the first event the moment of reading
     * @param heardUntil when the last event of another service arrived; older figures cannot be newer than this
     */
    public record County(String month, int alliances, int units, int members, int owed, int held, int reported, int overdue,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable String fundBalance, Instant asOf,
            @Nullable Instant heardUntil, List<AllianceRow> rows,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable String next,
            List<MonthRow> months, List<MissedItem> missed, int missedTotal, Gaps gaps) {
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
    @Operation(summary = "县级看板：应办、已办、已报、逾期；联盟分页列出，limit 缺省 100，最多 200")
    public County county(@RestQuery @Nullable @Pattern(regexp = Days.MONTH, message = Days.MONTH_EXPLAINED) String month,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable @Parameter(description = "一页最多多少个联盟，最多 200，超出的按边界处理；缺省 100", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "100")) Integer limit) {
        return sheet.of(month == null ? YearMonth.now(clock) : YearMonth.parse(month),
                Cursor.decode(cursor, Place::read), limit == null ? Alliances.USUAL_PAGE : Page.limit(limit),
                LocalDate.now(clock), clock.instant());
    }
}
