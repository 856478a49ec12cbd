package org.silveralliance.alliance.known;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.alliance.known.MemberHistory.Stay;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Learns facts of members and keeps what they add up to. */
@ApplicationScoped
public class Memberships {

    private final Rows rows;

    public Memberships(Rows rows) {
        this.rows = rows;
    }

    /** Adds one fact and works the member's history out anew; whichever fact comes last, the outcome is the same. */
    public void record(UUID member, MemberFact fact) {
        rows.execute(Query.of("""
                insert into member_fact (member_id, version, kind, unit_id, category, state, on_date)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", member, fact.version(), fact.kind(), fact.unitId(),
                fact.category(), fact.state(), fact.on()));
        MemberHistory history = MemberHistory.of(facts(member));
        rows.execute(Query.of("""
                insert into member (id, unit_id, category, state) values (?, ?, ?, ?) on conflict (id) do update
                set unit_id = excluded.unit_id, category = excluded.category, state = excluded.state""", member,
                history.unitId(), history.category(), history.state()));
        replaceStays(member, history.stays());
    }

    /** Only what changed is written: the database adds up what alliances have with every stay that comes or goes. */
    private void replaceStays(UUID member, List<Stay> now) {
        List<Stay> before = rows.list(
                Query.of("select unit_id, valid_from, valid_to from member_stay where member_id = ?", member),
                row -> new Stay(row.uuid("unit_id"), row.date("valid_from"), row.dateOrNull("valid_to")));
        before.stream().filter(stay -> !now.contains(stay)).forEach(gone -> rows.execute(Query.of("""
                delete from member_stay where member_id = ? and unit_id = ? and valid_from = ?""", member, gone.unitId(),
                gone.from())));
        now.stream().filter(stay -> !before.contains(stay)).forEach(come -> rows.execute(Query.of("""
                insert into member_stay (member_id, unit_id, valid_from, valid_to) values (?, ?, ?, ?)
                on conflict do nothing""", member, come.unitId(), come.from(), come.to())));
    }

    private List<MemberFact> facts(UUID member) {
        return rows.list(Query.of("""
                select version, kind, unit_id, category, state, on_date from member_fact where member_id = ?
                order by version""", member),
                row -> new MemberFact(row.number("version"), row.value("kind", MemberFact.Kind.class), row.uuid("unit_id"),
                        row.textOrNull("category"), row.textOrNull("state"), row.date("on_date")));
    }
}
