package org.silveralliance.activities.catalogue;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The catalogue rows of the division in force. */
@ApplicationScoped
public class ActivityTypes implements PanacheRepositoryBase<ActivityType, ActivityType.Key> {

    Optional<ActivityType> own(String code) {
        return find("division = ?1 and code = ?2", DivisionScope.current(), code).firstResultOptional();
    }

    boolean isUsed(String code) {
        return getEntityManager().createQuery("select count(a) from Activity a where a.type = :code", Long.class)
                .setParameter("code", code).getSingleResult() > 0;
    }
}
