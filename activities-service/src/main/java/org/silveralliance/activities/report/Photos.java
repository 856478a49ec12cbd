package org.silveralliance.activities.report;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The uploaded pictures of the division in force. */
@ApplicationScoped
public class Photos implements PanacheRepositoryBase<ActivityPhoto, UUID> {

    private final Rows rows;

    public Photos(Rows rows) {
        this.rows = rows;
    }

    Optional<ActivityPhoto> of(UUID activityId, String sha256) {
        return find("activityId = ?1 and sha256 = ?2", activityId, sha256).firstResultOptional();
    }

    Set<String> digests(UUID activityId) {
        return Set.copyOf(rows.list(Query.of("select sha256 from activity_photo where activity_id = ?", activityId),
                row -> row.text("sha256")));
    }
}
