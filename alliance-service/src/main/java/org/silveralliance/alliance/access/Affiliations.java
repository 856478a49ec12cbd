package org.silveralliance.alliance.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Which alliances units lead or belong to on a day, by their social credit codes as a token carries them. */
@ApplicationScoped
public class Affiliations {

    private final Rows rows;

    public Affiliations(Rows rows) {
        this.rows = rows;
    }

    public Set<UUID> ledBy(Collection<String> usccs, LocalDate day) {
        return ids(Query.of("""
                select l.alliance_id from lead_unit l join unit u on u.id = l.unit_id
                where u.uscc = any(?) and l.valid_from <= ? and (l.valid_to is null or l.valid_to > ?)""", usccs, day,
                day));
    }

    public Set<UUID> joinedBy(Collection<String> usccs, LocalDate day) {
        return ids(Query.of("""
                select s.alliance_id from alliance_unit s join unit u on u.id = s.unit_id
                where u.uscc = any(?) and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)""", usccs, day,
                day));
    }

    private Set<UUID> ids(Query query) {
        return Set.copyOf(rows.list(query, row -> row.uuid("alliance_id")));
    }
}
