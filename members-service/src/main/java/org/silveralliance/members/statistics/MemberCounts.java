package org.silveralliance.members.statistics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.OnLedger;
import org.silveralliance.members.access.Scope;

/** The ledger of a day, counted in the database. */
@ApplicationScoped
public class MemberCounts {

    private static final int COUNTY_DIGITS = 6;

    private final Rows rows;

    public MemberCounts(Rows rows) {
        this.rows = rows;
    }

    /**
     * How many are in a group, or in one of each; of them the veterans, the completed years of these together, the retired
     * cadres, and those whose day of birth is not known.
     */
    record Counted(Group by, @Nullable Group across, long members, long veterans, long veteranYears, long retired,
            long bornInPart) {
    }

    /** Groups that nobody is in are absent. */
    List<Counted> count(Scope scope, Grouped grouped, Criterion by, Optional<Criterion> across, Optional<UUID> unit) {
        Query query = grouped.group(Query.of("select"), by).add("as by_group,");
        across.ifPresentOrElse(one -> grouped.group(query, one), () -> query.add("null::text"));
        query.add("as across_group, count(*) members, count(*) filter (where m.category = 'VETERAN') veterans, sum(");
        grouped.age(query).add(") filter (where m.category = 'VETERAN') veteran_years,")
                .add("count(*) filter (where m.category = 'RETIRED') retired,")
                .add("count(*) filter (where m.birth_precision <> 'DAY') born_in_part from member m where");
        OnLedger.on(query, grouped.day());
        narrowToCounty(query);
        scope.narrow(query, grouped.unit(), "m.id");
        unit.ifPresent(id -> query.add("and " + grouped.unit() + " = ?", id));
        return rows.list(query.add("group by 1, 2"), row -> {
            Long years = row.numberOrNull("veteran_years");
            return new Counted(row.value("by_group", Group.class), row.valueOrNull("across_group", Group.class),
                    row.number("members"), row.number("veterans"), years == null ? 0 : years, row.number("retired"),
                    row.number("born_in_part"));
        });
    }

    /** Row-level security knows a range; of one county alone the planner knows how many there are. */
    private static void narrowToCounty(Query query) {
        String division = DivisionScope.current();
        if (division.length() == COUNTY_DIGITS) {
            query.add("and m.division = ?", division);
        }
    }
}
