package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Which jobs wait or run, and how often each was begun. */
@ApplicationScoped
public class ImportQueue {

    private final Rows rows;

    public ImportQueue(Rows rows) {
        this.rows = rows;
    }

    /** A job to be worked on. */
    record Waiting(UUID job, String division) {
    }

    /** In the order in which they were uploaded. */
    List<Waiting> waiting() {
        return rows.list(Query.of("select job_id, division from import_queue order by job_id"),
                row -> new Waiting(row.uuid("job_id"), row.text("division")));
    }

    void add(UUID job) {
        rows.execute(Query.of("insert into import_queue (job_id) values (?)", job));
    }

    /** How often the job was begun. */
    long attempts(UUID job) {
        return rows.count(Query.of("select attempts from import_queue where job_id = ?", job));
    }

    void begun(UUID job) {
        rows.execute(Query.of("update import_queue set attempts = attempts + 1 where job_id = ?", job));
    }

    void remove(UUID job) {
        rows.execute(Query.of("delete from import_queue where job_id = ?", job));
    }
}
