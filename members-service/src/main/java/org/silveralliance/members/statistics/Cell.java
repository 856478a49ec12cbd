package org.silveralliance.members.statistics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.members.access.OnLedger;
import org.silveralliance.members.access.Scope;

/** A cell of a table: who is on the ledger on a day and in each of these groups, at most one of a criterion. */
public record Cell(Grouped grouped, List<Group> groups) {

    public Cell {
        if (groups.stream().map(Group::criterion).distinct().count() < groups.size()) {
            throw KitProblem.INVALID.because("同一个分组标志只能选一组").at("/group", "重复");
        }
    }

    /**
     * Narrows a statement about {@code member m} to it, and to whom the caller might have counted on the day. Whom he may see
     * the statement asks of today itself: of whoever has moved away since only the number is told.
     */
    public void narrow(Query query, Scope scope, Optional<UUID> unit) {
        scope.narrow(query, grouped.unit(), "m.id");
        unit.ifPresent(id -> query.add("and " + grouped.unit() + " = ?", id));
        OnLedger.on(query.add("and"), grouped.day());
        groups.forEach(group -> grouped.group(query.add("and"), group.criterion()).add("= ?", group));
    }
}
