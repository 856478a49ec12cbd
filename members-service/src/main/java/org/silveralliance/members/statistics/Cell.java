package org.silveralliance.members.statistics;

import java.util.List;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.members.access.OnLedger;

/** A cell of a table: who is on the ledger on a day and in each of these groups, at most one of a criterion. */
public record Cell(Grouped grouped, List<Group> groups) {

    public Cell {
        if (groups.stream().map(Group::criterion).distinct().count() < groups.size()) {
            throw KitProblem.INVALID.because("同一个分组标志只能选一组").at("/group", "重复");
        }
    }

    /** Narrows a statement about {@code member m} to it. */
    public void narrow(Query query) {
        OnLedger.on(query.add("and"), grouped.day());
        groups.forEach(group -> grouped.group(query.add("and"), group.criterion()).add("= ?", group));
    }
}
