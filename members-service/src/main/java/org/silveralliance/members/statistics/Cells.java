package org.silveralliance.members.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Which cell of a table a list is asked for. */
@ApplicationScoped
public class Cells {

    private final StatisticsAccess access;
    private final Clock clock;

    public Cells(StatisticsAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** None where neither a day nor a group is said; of groups alone it is that of today. */
    public Optional<Cell> of(@Nullable LocalDate asOf, List<Group> groups) {
        if (asOf == null && groups.isEmpty()) {
            return Optional.empty();
        }
        if (!groups.isEmpty()) {
            access.requireOwnScope("跨县查看时不能按统计分组列出名单，请由所在县查看");
        }
        return Optional.of(new Cell(Grouped.on(asOf, LocalDate.now(clock)), groups));
    }
}
