package org.silveralliance.alliance.known;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The units as far as this service has heard of them. */
@ApplicationScoped
public class Units {

    public static final String ACTIVE = "ACTIVE";

    private final Rows rows;

    public Units(Rows rows) {
        this.rows = rows;
    }

    /** A unit as it is now. */
    public record Unit(UUID id, String uscc, String name, @Nullable String sector, @Nullable String town,
            @Nullable Double lon, @Nullable Double lat, boolean hasBranch, String state) {

        static Unit read(Row row) {
            return new Unit(row.uuid("id"), row.text("uscc"), row.text("name"), row.textOrNull("sector"),
                    row.textOrNull("town"), row.doubleOrNull("lon"), row.doubleOrNull("lat"), row.bool("has_branch"),
                    row.text("state"));
        }

        /** Registers number bodies in the order they came to be; the type of body in front of it does not order them. */
        public String order() {
            return uscc.length() == 18 ? uscc.substring(8) : uscc;
        }
    }

    public Optional<Unit> find(UUID id) {
        return read("id = ?", id).stream().findFirst();
    }

    public List<Unit> findAll(Collection<UUID> ids) {
        return read("id = any(?)", ids);
    }

    public Optional<Unit> named(String name) {
        List<Unit> found = read("name = ? and state = 'ACTIVE'", name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public Optional<Unit> withUscc(String uscc) {
        return read("uscc = ?", uscc).stream().findFirst();
    }

    /** The units with these social credit codes, as a token carries them. */
    public List<Unit> withUsccs(Collection<String> usccs) {
        return read("uscc = any(?)", usccs);
    }

    /** Keeps what an event says unless something newer is known; true when it was news. */
    public boolean keep(UnitEvent unit, long version) {
        return rows.execute(Query.of("""
                insert into unit (id, uscc, name, sector, town, lon, lat, has_branch, state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set uscc = excluded.uscc, name = excluded.name, sector = excluded.sector,
                  town = excluded.town, lon = excluded.lon, lat = excluded.lat, has_branch = excluded.has_branch,
                  state = excluded.state, version = excluded.version where unit.version < excluded.version""",
                unit.unitId(), unit.uscc(), unit.name(), unit.sector(), unit.town(), unit.lon(), unit.lat(),
                unit.hasBranch(), unit.state(), version)) == 1;
    }

    private List<Unit> read(String where, Object value) {
        return rows.list(Query.of("select id, uscc, name, sector, town, lon, lat, has_branch, state from unit where")
                .add(where, value).add("order by substr(uscc, 9), id"), Unit::read);
    }
}
