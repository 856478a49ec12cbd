package org.silveralliance.alliance.alliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;

/** Which unit sits where in which alliance, from when until when. A seat that was left is not given again. */
@ApplicationScoped
public class Seats {

    private static final String READ = """
            select s.alliance_id, s.unit_id, s.seat, s.valid_from, s.valid_to, u.name, u.uscc
            from alliance_unit s left join unit u on u.id = s.unit_id where\s""";

    private final EntityManager entities;

    public Seats(EntityManager entities) {
        this.entities = entities;
    }

    /** A unit's seat; {@code to} is the first day on which it no longer belongs. */
    public record Seat(UUID allianceId, UUID unitId, int seat, LocalDate from, @Nullable LocalDate to, String unitName,
            String uscc) {

        boolean isHeldOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** The seats held on a day, of one alliance. */
    public List<Seat> on(LocalDate day, UUID allianceId) {
        return on(day, List.of(allianceId));
    }

    /** The seats held on a day, of several alliances, in their order. */
    public List<Seat> on(LocalDate day, Collection<UUID> allianceIds) {
        if (allianceIds.isEmpty()) {
            return List.of();
        }
        return read(entities.createNativeQuery(READ + """
                s.alliance_id in (:alliances) and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                order by s.seat, s.unit_id""", Tuple.class).setParameter("alliances", allianceIds).setParameter("day", day));
    }

    /** All seats an alliance ever gave. */
    List<Seat> history(UUID allianceId) {
        return read(entities.createNativeQuery(READ + "s.alliance_id = :alliance order by s.seat, s.valid_from", Tuple.class)
                .setParameter("alliance", allianceId));
    }

    /** The seat a unit holds now or will hold, that is, one without an end. */
    public Optional<Seat> standing(UUID unitId) {
        return read(entities.createNativeQuery(READ + "s.unit_id = :unit and s.valid_to is null", Tuple.class)
                .setParameter("unit", unitId)).stream().findFirst();
    }

    /** The alliance each of these units belongs to now or will; units without one are left out. */
    public Map<UUID, UUID> alliancesOf(Collection<UUID> unitIds) {
        // One array, not a parameter each: there may be ten thousand.
        return read(entities.createNativeQuery(READ + "s.unit_id = any(:units) and s.valid_to is null", Tuple.class)
                .setParameter("units", unitIds.toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(Seat::unitId, Seat::allianceId));
    }

    void take(UUID allianceId, UUID unitId, int seat, LocalDate from) {
        entities.createNativeQuery("""
                insert into alliance_unit (id, alliance_id, unit_id, seat, valid_from, division)
                values (:id, :alliance, :unit, :seat, :from, :division)""")
                .setParameter("id", Ids.next()).setParameter("alliance", allianceId).setParameter("unit", unitId)
                .setParameter("seat", seat).setParameter("from", from)
                .setParameter("division", DivisionScope.current()).executeUpdate();
    }

    void leave(UUID unitId, LocalDate until) {
        entities.createNativeQuery("update alliance_unit set valid_to = :until where unit_id = :unit and valid_to is null")
                .setParameter("until", until).setParameter("unit", unitId).executeUpdate();
    }

    private static List<Seat> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(row -> new Seat(Rows.id(row, 0), Rows.id(row, 1), Rows.number(row, 2), Rows.day(row, 3),
                Rows.dayOrNull(row, 4), named(row), Optional.ofNullable(Rows.textOrNull(row, 6)).orElse(""))).toList();
    }

    private static String named(Tuple row) {
        return Optional.ofNullable(Rows.textOrNull(row, 5)).orElse("");
    }
}
