package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Who stands under whom, on which days. */
@ApplicationScoped
public class OrgTree {

    private final Rows rows;

    OrgTree(Rows rows) {
        this.rows = rows;
    }

    /** An organisation under another, and its level. */
    record Child(UUID id, String name, OrgLevel level, LocalDate from, @Nullable LocalDate to) {
    }

    /**
     * Whether {@code id} under {@code parentId} from a day on would stand above itself on any later day: the way up is
     * followed through all that is decided, each step as long as both sides hold.
     */
    boolean wouldCloseARing(UUID id, @Nullable UUID parentId, LocalDate from) {
        return parentId != null && rows.exists(Query.of("""
                with recursive up (org_id, days) as (
                  select ?::uuid, daterange(?, null)
                  union
                  select p.parent_id, up.days * daterange(p.valid_from, p.valid_to)
                  from up join party_org_place p on p.org_id = up.org_id and daterange(p.valid_from, p.valid_to) && up.days
                  where p.parent_id is not null)
                select 1 from up where org_id = ?""", parentId, from, id));
    }

    /** Who stands under it on that day or later. */
    List<Child> childrenFrom(UUID id, LocalDate day) {
        return rows.list(Query.of(
                """
                        select p.org_id, n.name, o.level, p.valid_from, p.valid_to from party_org_place p join party_org o on o.id = p.org_id
                        join lateral (select name from party_org_name where org_id = o.id order by valid_from desc limit 1) n on true
                        where p.parent_id = ? and (p.valid_to is null or p.valid_to > ?) order by n.name, p.org_id, p.valid_from""",
                id, day),
                row -> new Child(row.uuid("org_id"), row.text("name"), row.value("level", OrgLevel.class),
                        row.date("valid_from"), row.dateOrNull("valid_to")));
    }

    /** Another one of that name beside it on that day or later. */
    Optional<UUID> namesake(UUID id, String name, @Nullable UUID parentId, LocalDate from) {
        return rows.first(Query.of("""
                select n.org_id from party_org_name n join party_org_place p on p.org_id = n.org_id
                where n.name = ? and n.org_id <> ? and p.parent_id is not distinct from ?::uuid
                and (n.valid_to is null or n.valid_to > ?) and (p.valid_to is null or p.valid_to > ?) limit 1""", name, id,
                parentId, from, from), row -> row.uuid("org_id"));
    }

    /** What those under one are called that somebody under another is called on that day or later, too. */
    List<String> namesakesUnder(UUID id, UUID otherId, LocalDate day, int limit) {
        return rows.list(Query.of("""
                select distinct n.name from party_org_place c
                join party_org_name n on n.org_id = c.org_id and (n.valid_to is null or n.valid_to > ?)
                join party_org_name t on t.name = n.name and t.org_id <> n.org_id and t.org_id <> ?
                  and (t.valid_to is null or t.valid_to > ?)
                join party_org_place p on p.org_id = t.org_id and p.parent_id = ? and (p.valid_to is null or p.valid_to > ?)
                where c.parent_id = ? and (c.valid_to is null or c.valid_to > ?) order by n.name limit ?""", day, id, day,
                otherId, day, id, day, limit), row -> row.text("name"));
    }
}
