package org.silveralliance.activities.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The alliances as far as this service has heard of them. */
@ApplicationScoped
public class KnownAlliances {

    private static final String ALLIANCE = "select id, no, name, effective_on from alliance";

    private final Rows rows;

    public KnownAlliances(Rows rows) {
        this.rows = rows;
    }

    /** An alliance. */
    public record KnownAlliance(UUID id, int no, String name, LocalDate effectiveOn) {
    }

    public Optional<KnownAlliance> find(UUID id) {
        return rows.first(Query.of(ALLIANCE).add("where id = ?", id), KnownAlliances::alliance);
    }

    /** Makes others wait who are about to plan for the same alliance, or to change which units its plans are for. */
    public void lock(UUID id) {
        rows.exists(Query.of("select id from alliance where id = ? for update", id));
    }

    public List<KnownAlliance> all() {
        return rows.list(Query.of(ALLIANCE).add("order by no, id"), KnownAlliances::alliance);
    }

    /** Those of the alliances that are known, in the order of {@link #all()}. */
    public List<KnownAlliance> among(Set<UUID> ids) {
        return rows.list(Query.of(ALLIANCE).add("where id = any(?) order by no, id", ids), KnownAlliances::alliance);
    }

    public void activated(KnownAlliance alliance) {
        rows.execute(Query.of("""
                insert into alliance (id, no, name, effective_on) values (?, ?, ?, ?)
                on conflict (id) do update set no = excluded.no, name = excluded.name, effective_on = excluded.effective_on""",
                alliance.id(), alliance.no(), alliance.name(), alliance.effectiveOn()));
    }

    private static KnownAlliance alliance(Row row) {
        return new KnownAlliance(row.uuid("id"), row.integer("no"), row.text("name"), row.date("effective_on"));
    }
}
