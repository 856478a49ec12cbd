package org.silveralliance.activities.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The uploaded pictures of the division in force. */
@ApplicationScoped
public class Photos implements PanacheRepositoryBase<ActivityPhoto, UUID> {

    Optional<ActivityPhoto> of(UUID activityId, String sha256) {
        return find("activityId = ?1 and sha256 = ?2", activityId, sha256).firstResultOptional();
    }

    Set<String> digests(UUID activityId) {
        List<String> digests = getEntityManager()
                .createQuery("select p.sha256 from ActivityPhoto p where p.activityId = :id", String.class)
                .setParameter("id", activityId).getResultList();
        return Set.copyOf(digests);
    }
}
