package org.silveralliance.activities.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Office;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

/** The subscriptions of the division in force; an account has one at most. */
@ApplicationScoped
public class Subscriptions {

    private static final String KNOWN = "select roles, units, member, created_at, until from calendar_subscription ";

    private final Rows rows;

    public Subscriptions(Rows rows) {
        this.rows = rows;
    }

    /** A subscription and the office its owner held when he last came. */
    record Kept(Office office, Instant createdAt, Instant until) {
    }

    Optional<Kept> of(String owner) {
        return rows.first(Query.of(KNOWN + "where owner = ?", owner), Subscriptions::kept);
    }

    Optional<Kept> of(FeedToken token) {
        return rows.first(Query.of(KNOWN + "where token_hash = ?", token.digest()), Subscriptions::kept);
    }

    private static Kept kept(Row row) {
        Office office = new Office(Set.copyOf(row.texts("roles")), Set.copyOf(row.texts("units")),
                Optional.ofNullable(row.uuidOrNull("member")));
        return new Kept(office, row.instant("created_at"), row.instant("until"));
    }

    /** The new address takes the place of the one before. */
    void put(String owner, FeedToken token, Office office, Instant now, Instant until) {
        rows.execute(Query.of("""
                insert into calendar_subscription (id, owner, token_hash, roles, units, member, created_at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (division, owner) do update set token_hash = excluded.token_hash, roles = excluded.roles,
                units = excluded.units, member = excluded.member, created_at = excluded.created_at, until = excluded.until""",
                Ids.next(), owner, token.digest(), office.roles(), office.units(), member(office), now, until));
    }

    void renew(String owner, Office office, Instant until) {
        rows.execute(Query.of("""
                update calendar_subscription set roles = ?, units = ?, member = ?, until = ? where owner = ?""",
                office.roles(), office.units(), member(office), until, owner));
    }

    boolean drop(String owner) {
        return rows.execute(Query.of("delete from calendar_subscription where owner = ?", owner)) > 0;
    }

    private static Optional<UUID> member(Office office) {
        return office.member();
    }
}
