package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;

/** Lead units, designated from above, one per alliance and day (G-05). */
@ApplicationScoped
public class LeadUnits {

    private static final String READ = """
            select l.alliance_id, l.unit_id, l.valid_from, l.valid_to, l.document_no, u.name, u.uscc
            from lead_unit l left join unit u on u.id = l.unit_id where\s""";

    private final EntityManager entities;

    public LeadUnits(EntityManager entities) {
        this.entities = entities;
    }

    /** A lead unit; {@code to} is the first day on which it no longer leads. */
    public record LeadUnit(UUID allianceId, UUID unitId, LocalDate from, @Nullable LocalDate to, String documentNo,
            String unitName, String uscc) {
    }

    public Optional<LeadUnit> on(LocalDate day, UUID allianceId) {
        return read(entities.createNativeQuery(READ + """
                l.alliance_id = :alliance and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day)""",
                Tuple.class).setParameter("alliance", allianceId).setParameter("day", day)).stream().findFirst();
    }

    List<LeadUnit> history(UUID allianceId) {
        return read(entities.createNativeQuery(READ + "l.alliance_id = :alliance order by l.valid_from", Tuple.class)
                .setParameter("alliance", allianceId));
    }

    /** Ends whoever leads the day before and begins the new one. */
    void designate(UUID allianceId, UUID unitId, LocalDate from, String documentNo) {
        entities.createNativeQuery(
                "update lead_unit set valid_to = :from where alliance_id = :alliance and valid_to is null")
                .setParameter("from", from).setParameter("alliance", allianceId).executeUpdate();
        entities.createNativeQuery("""
                insert into lead_unit (id, alliance_id, unit_id, valid_from, document_no, division)
                values (:id, :alliance, :unit, :from, :document, :division)""")
                .setParameter("id", Ids.next()).setParameter("alliance", allianceId).setParameter("unit", unitId)
                .setParameter("from", from).setParameter("document", documentNo)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    private static List<LeadUnit> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new LeadUnit(Rows.id(row, 0), Rows.id(row, 1), Rows.day(row, 2), Rows.dayOrNull(row, 3),
                        Rows.text(row, 4), Optional.ofNullable(Rows.textOrNull(row, 5)).orElse(""),
                        Optional.ofNullable(Rows.textOrNull(row, 6)).orElse("")))
                .toList();
    }
}
