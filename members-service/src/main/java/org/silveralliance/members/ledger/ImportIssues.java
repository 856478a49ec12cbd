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
import org.silveralliance.members.ledger.ImportResource.IssueItem;
import org.silveralliance.members.scope.Rows;
import org.silveralliance.members.workbook.Issue;
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
        String division = DivisionScope.current();
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into import_issue (job_id, seq, row, "column", code, severity, message, division)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                int seq = from;
                for (Issue issue : issues) {
                    statement.setObject(1, job);
                    statement.setInt(2, seq++);
                    statement.setInt(3, issue.row());
                    statement.setString(4, issue.column());
                    statement.setString(5, issue.code().name());
                    statement.setString(6, issue.severity().name());
                    statement.setString(7, issue.message());
                    statement.setString(8, division);
                    statement.addBatch();
                }
                statement.executeBatch();
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
