package org.silveralliance.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.audit.AuditResource.AuditRow;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The rows of one division's trail, the newest first, along the chain's own index. */
@ApplicationScoped
public class AuditList {

    private final Rows rows;

    public AuditList(Rows rows) {
        this.rows = rows;
    }

    /** Which rows: those from {@code from} and before {@code to}; {@code action} and {@code subject} are beginnings. */
    record Filter(String division, Optional<Instant> from, Optional<Instant> to, Optional<String> actor,
            Optional<String> action, Optional<String> subject) {
    }

    List<AuditRow> page(Filter filter, Optional<Long> before, int limit) {
        Query query = Query.of("""
                select division, seq, at, actor, origin, action, subject, reason from audit_row where division = ?""",
                filter.division());
        before.ifPresent(seq -> query.add("and seq < ?", seq));
        filter.from().ifPresent(first -> query.add("and at >= ?", first));
        filter.to().ifPresent(end -> query.add("and at < ?", end));
        filter.actor().ifPresent(who -> query.add("and actor = ?", who));
        filter.action().ifPresent(what -> query.add("and starts_with(action, ?)", what));
        filter.subject().ifPresent(on -> query.add("and starts_with(subject, ?)", on));
        return rows.list(query.add("order by seq desc limit ?", limit), AuditList::view);
    }

    private static AuditRow view(Row row) {
        return new AuditRow(row.text("division"), row.number("seq"), row.instant("at"), row.text("actor"), row.text("origin"),
                row.text("action"), row.text("subject"), row.text("reason"));
    }
}
