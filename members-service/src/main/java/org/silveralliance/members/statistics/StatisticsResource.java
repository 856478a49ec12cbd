package org.silveralliance.members.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.statistics.MemberCounts.Counted;
import org.silveralliance.members.unit.Units;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The statistics of the ledger over HTTP. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "统计")
public class StatisticsResource {

    /** More old people than a province has. */
    private static final long MOST_PEOPLE = 100_000_000;

    /** A number of people and what they are of the whole; both absent where they are not told (E-35). */
    public record StatisticsCell(Group group, @Nullable Long members, @Nullable BigDecimal share) {
    }

    /** A line of a table; cells stand in it where the table goes across two criteria. */
    public record StatisticsLine(Group group, @Nullable Long members, @Nullable BigDecimal share, List<StatisticsCell> cells) {
    }

    /**
     * The ledger of a day by one criterion or across two; what is absent of its numbers is not told. Ages are completed years
     * on
     * {@code asOf}; {@code bornInPart} counts those of whom only the month or the year of birth is known: they are taken to be
     * born on its first day (E-37).
     */
    public record MemberStatistics(LocalDate asOf, Criterion by, @Nullable Criterion across, @Nullable UUID unitId,
            @Nullable Long total, List<StatisticsLine> lines, List<StatisticsCell> columns,
            @Nullable BigDecimal veteranMeanAge, @Nullable Long bornInPart, @Nullable BigDecimal shareOfElderly,
            boolean smallHidden) {
    }

    private final MemberCounts counts;
    private final StatisticsAccess access;
    private final Scopes scopes;
    private final Units units;
    private final Clock clock;

    public StatisticsResource(MemberCounts counts, StatisticsAccess access, Scopes scopes, Units units, Clock clock) {
        this.counts = counts;
        this.access = access;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Path("/members")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日台账按一个或两个分组标志的人数和占比，没有人的组也列出；年龄按足岁，只知年月的从第一天算起；跨县查看时统计到最近的月末，不足5人的不显示")
    public MemberStatistics members(@RestQuery @NotNull Criterion by, @RestQuery @Nullable Criterion across,
            @RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable @Min(1) @Max(MOST_PEOPLE) Long elderly) {
        if (by == across) {
            throw KitProblem.INVALID.because("两个分组标志不能相同").at("/across", "与 by 相同");
        }
        Scope scope = scopes.current();
        if (unitId != null) {
            requireUnit(scope, unitId);
        }
        Grouped grouped = access.told(Grouped.on(asOf, LocalDate.now(clock)));
        List<Counted> counted = counts.count(scope, grouped, by, Optional.ofNullable(across), Optional.ofNullable(unitId));
        StatisticsTable table = new StatisticsTable(by.groups(), across == null ? List.of() : across.groups(), counted,
                !access.seesSmallCells());
        return new MemberStatistics(grouped.day(), by, across, unitId, table.total(), table.lines(), table.columns(),
                table.veteranMeanAge(), table.bornInPart(), elderly == null ? null : table.shareOf(elderly),
                !access.seesSmallCells());
    }

    private void requireUnit(Scope scope, UUID unit) {
        access.requireOwnScope("跨县查看时不能只统计一个单位，请由所在县查看");
        if (!units.isVisible(scope, unit)) {
            throw KitProblem.notInScope("没有这个单位");
        }
    }
}
