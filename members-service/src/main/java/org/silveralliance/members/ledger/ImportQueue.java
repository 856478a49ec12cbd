package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Which jobs wait or run, over all divisions: ids and division codes only. */
@ApplicationScoped
public class ImportQueue {

    private final Rows rows;

    public ImportQueue(Rows rows) {
        this.rows = rows;
    }

    /** A job to be worked on, and how often that was begun. */
    record Waiting(UUID job, String division, int attempts) {
    }

    List<Waiting> waiting() {
        return rows.list(Query.of("select job_id, division, attempts from import_queue order by job_id"),
                row -> new Waiting(row.uuid("job_id"), row.text("division"), row.integer("attempts")));
    }

    void add(UUID job, String division) {
        rows.execute(Query.of("insert into import_queue (job_id, division) values (?, ?)", job, division));
    }

    void begun(UUID job) {
        rows.execute(Query.of("update import_queue set attempts = attempts + 1 where job_id = ?", job));
    }

    void remove(UUID job) {
        rows.execute(Query.of("delete from import_queue where job_id = ?", job));
    }
}
