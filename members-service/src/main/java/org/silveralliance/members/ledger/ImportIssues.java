package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.IssueSeverity;
import org.silveralliance.members.ledger.ImportResource.IssueItem;
import org.silveralliance.members.workbook.IssueCode;

/** The findings of imports, in the order of rows. */
@ApplicationScoped
public class ImportIssues {

    private final Rows rows;

    public ImportIssues(Rows rows) {
        this.rows = rows;
    }

    /** Keeps findings; {@code from} is the number of those kept before. */
    void keep(UUID job, int from, List<Issue> issues) {
        rows.execute(Query.of("""
                insert into import_issue (job_id, seq, row, "column", code, severity, message, sheet, beside)
                select ?, ? - 1 + place, row, "column", code, severity, message, sheet, beside
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                  with ordinality as issue(row, "column", code, severity, message, sheet, beside, place)""", job, from,
                ColumnArray.of("int", issues, Issue::row), ColumnArray.of("text", issues, Issue::column),
                ColumnArray.of("text", issues, issue -> issue.code().name()),
                ColumnArray.of("text", issues, issue -> issue.severity().name()),
                ColumnArray.of("text", issues, Issue::message), ColumnArray.of("text", issues, Issue::sheet),
                ColumnArray.of("int", issues, Issue::beside)));
    }

    List<IssueItem> page(UUID job, String severity, String code, int after, int limit) {
        Query query = Query.of("""
                select seq, row, "column", code, severity, message, sheet from import_issue where job_id = ? and seq > ?""",
                job,
                after);
        if (!severity.isEmpty()) {
            query.add("and severity = ?", severity);
        }
        if (!code.isEmpty()) {
            query.add("and code = ?", code);
        }
        return rows.list(query.add("order by seq limit ?", limit), ImportIssues::item);
    }

    List<Issue> all(UUID job) {
        return rows.list(
                Query.of("""
                        select row, "column", code, message, sheet, beside from import_issue where job_id = ? order by seq""",
                        job),
                row -> new Issue(row.integer("row"), row.text("column"), row.value("code", IssueCode.class),
                        row.text("message"), row.text("sheet"), row.integer("beside")));
    }

    private static IssueItem item(Row row) {
        return new IssueItem(row.integer("seq"), row.integer("row"), row.text("column"), row.value("code", IssueCode.class),
                row.value("severity", IssueSeverity.class), row.text("message"),
                row.text("sheet").isEmpty() ? null : row.text("sheet"));
    }
}
