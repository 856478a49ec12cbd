package org.silveralliance.notification.planning;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.DivisionScope;

/** The divisions that have ever had something to send; a scheduler takes them one by one. */
@ApplicationScoped
public class WorkDivisions {

    private final EntityManager entities;

    public WorkDivisions(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public List<String> all() {
        List<?> rows = entities.createNativeQuery("select division from work_division order by division", String.class)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** The division in force has work from now on. */
    void remember() {
        entities.createNativeQuery("insert into work_division (division) values (:division) on conflict do nothing")
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }
}
