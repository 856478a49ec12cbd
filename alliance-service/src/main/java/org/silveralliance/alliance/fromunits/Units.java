package org.silveralliance.alliance.fromunits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.Rows;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.access.DivisionScope;

/** The units as far as this service has heard of them. */
@ApplicationScoped
public class Units {

    public static final String ACTIVE = "ACTIVE";
    private static final String COLUMNS = "id, uscc, name, sector, town, lon, lat, has_branch, state";

    private final EntityManager entities;

    public Units(EntityManager entities) {
        this.entities = entities;
    }

    /** A unit as it is now. */
    public record Unit(UUID id, String uscc, String name, @Nullable String sector, @Nullable String town,
            @Nullable Double lon, @Nullable Double lat, boolean hasBranch, String state) {

        /** Registers number bodies in the order they came to be; the type of body in front of it does not order them. */
        public String order() {
            return uscc.length() == 18 ? uscc.substring(8) : uscc;
        }
    }

    public Optional<Unit> find(UUID id) {
        return read("id = :it", id).stream().findFirst();
    }

    public List<Unit> findAll(Collection<UUID> ids) {
        // One array, not a parameter each: there may be ten thousand.
        return read("id = any(:it)", ids.toArray(UUID[]::new));
    }

    public Optional<Unit> named(String name) {
        List<Unit> found = read("name = :it and state = 'ACTIVE'", name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public Optional<Unit> withUscc(String uscc) {
        return read("uscc = :it", uscc).stream().findFirst();
    }

    /** The units with these social credit codes, as a token carries them. */
    public List<Unit> withUsccs(Collection<String> usccs) {
        return usccs.isEmpty() ? List.of() : read("uscc in (:it)", usccs);
    }

    /** Keeps what an event says unless something newer is known; true when it was news. */
    boolean keep(UnitEvent unit, long version) {
        return entities.createNativeQuery("""
                insert into unit (id, division, uscc, name, sector, town, lon, lat, has_branch, state, version)
                values (:id, :division, :uscc, :name, :sector, :town, :lon, :lat, :hasBranch, :state, :version)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, sector = excluded.sector,
                  town = excluded.town, lon = excluded.lon, lat = excluded.lat, has_branch = excluded.has_branch,
                  state = excluded.state, version = excluded.version where unit.version < excluded.version""")
                .setParameter("id", unit.unitId()).setParameter("division", DivisionScope.current())
                .setParameter("uscc", unit.uscc()).setParameter("name", unit.name()).setParameter("sector", unit.sector())
                .setParameter("town", unit.town()).setParameter("lon", unit.lon()).setParameter("lat", unit.lat())
                .setParameter("hasBranch", unit.hasBranch()).setParameter("state", unit.state())
                .setParameter("version", version).executeUpdate() == 1;
    }

    private List<Unit> read(String where, Object it) {
        List<Tuple> rows = entities
                .createNativeQuery("select " + COLUMNS + " from unit where " + where + " order by substr(uscc, 9), id",
                        Tuple.class)
                .setParameter("it", it).getResultList();
        return rows.stream().map(Units::unit).toList();
    }

    private static Unit unit(Tuple row) {
        return new Unit(Rows.id(row, 0), Rows.text(row, 1), Rows.text(row, 2), Rows.textOrNull(row, 3),
                Rows.textOrNull(row, 4), (Double) row.get(5), (Double) row.get(6), Rows.flag(row, 7), Rows.text(row, 8));
    }
}
