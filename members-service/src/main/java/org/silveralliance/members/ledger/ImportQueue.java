package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.silveralliance.members.scope.Rows;

/** Which jobs wait or run, over all divisions: ids and division codes only. */
@ApplicationScoped
public class ImportQueue {

    private final EntityManager entities;
    private final Rows rows;

    public ImportQueue(EntityManager entities, Rows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** A job to be worked on, and how often that was begun. */
    record Waiting(UUID job, String division, int attempts) {
    }

    List<Waiting> waiting() {
        return rows.list(new Rows.Query().add("select job_id, division, attempts from import_queue order by job_id"),
                row -> new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
    }

    void add(UUID job, String division) {
        entities.createNativeQuery("insert into import_queue (job_id, division) values (:job, :division)")
                .setParameter("job", job).setParameter("division", division).executeUpdate();
    }

    void begun(UUID job) {
        entities.createNativeQuery("update import_queue set attempts = attempts + 1 where job_id = :job")
                .setParameter("job", job).executeUpdate();
    }

    void remove(UUID job) {
        entities.createNativeQuery("delete from import_queue where job_id = :job").setParameter("job", job).executeUpdate();
    }
}
