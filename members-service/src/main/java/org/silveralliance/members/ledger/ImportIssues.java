package org.silveralliance.members.ledger;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.bulk.ColumnArray;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.members.ledger.ImportResource.IssueItem;
import org.silveralliance.members.scope.Rows;
import org.silveralliance.members.workbook.IssueCode;

/** The findings of imports, in the order of rows. */
@ApplicationScoped
public class ImportIssues {

    private final EntityManager entities;
    private final Rows rows;

    public ImportIssues(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Keeps findings; {@code from} is the number of those kept before. */
    void keep(UUID job, int from, List<Issue> issues) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into import_issue (job_id, seq, row, "column", code, severity, message, division)
                    select ?, ? - 1 + place, row, "column", code, severity, message, ?
                    from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                      with ordinality as issue(row, "column", code, severity, message, place)""")) {
                statement.setObject(1, job);
                statement.setInt(2, from);
                statement.setString(3, DivisionScope.current());
                statement.setArray(4, ColumnArray.of(connection, "int", issues, Issue::row));
                statement.setArray(5, ColumnArray.of(connection, "text", issues, Issue::column));
                statement.setArray(6, ColumnArray.of(connection, "text", issues, issue -> issue.code().name()));
                statement.setArray(7, ColumnArray.of(connection, "text", issues, issue -> issue.severity().name()));
                statement.setArray(8, ColumnArray.of(connection, "text", issues, Issue::message));
                statement.executeUpdate();
            }
        });
    }

    List<IssueItem> page(UUID job, String severity, String code, int after, int limit) {
        Rows.Query query = new Rows.Query().add("select * from import_issue where job_id = ? and seq > ?", job, after);
        if (!severity.isEmpty()) {
            query.add("and severity = ?", severity);
        }
        if (!code.isEmpty()) {
            query.add("and code = ?", code);
        }
        return rows.list(query.add("order by seq limit ?", limit), IssueItem::read);
    }

    Map<Integer, List<Issue>> byRow(UUID job) {
        Map<Integer, List<Issue>> byRow = new HashMap<>();
        rows.list(new Rows.Query().add("select row, \"column\", code, message from import_issue where job_id = ? order by seq",
                job), row -> new Issue(row.getInt(1), row.getString(2), IssueCode.valueOf(row.getString(3)), row.getString(4)))
                .forEach(issue -> byRow.computeIfAbsent(issue.row(), any -> new ArrayList<>(1)).add(issue));
        return byRow;
    }
}
