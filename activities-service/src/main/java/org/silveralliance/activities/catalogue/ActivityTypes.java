package org.silveralliance.activities.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.catalogue.Catalogue.Node;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** What the counties of the division in force added to the shipped catalogue, or retired of it. */
@ApplicationScoped
public class ActivityTypes {

    private final Rows rows;

    public ActivityTypes(Rows rows) {
        this.rows = rows;
    }

    List<Node> own() {
        return rows.list(Query.of("select code, parent, name, retired from activity_type order by division, code"),
                row -> new Node(row.text("code"), row.text("parent"), row.text("name"), row.bool("retired")));
    }

    void add(String code, String parent, String name) {
        rows.execute(Query.of("insert into activity_type (code, parent, name, retired) values (?, ?, ?, false)", code, parent,
                name));
    }

    /** Retires an entry of the county's own, or lays a retired one over a shipped one. */
    void retire(String code, String parent, String name) {
        rows.execute(Query.of("""
                insert into activity_type (code, parent, name, retired) values (?, ?, ?, true)
                on conflict (division, code) do update set retired = true""", code, parent, name));
    }

    void restore(String code) {
        rows.execute(Query.of("update activity_type set retired = false where code = ?", code));
    }

    void delete(String code) {
        rows.execute(Query.of("delete from activity_type where code = ?", code));
    }

    boolean isUsed(String code) {
        return rows.exists(Query.of("select 1 from activity where type = ? limit 1", code));
    }

    /** How often each catalogue type was held in a year; a kind without a type counts under the kind. */
    Map<String, Long> held(int year) {
        Map<String, Long> held = new HashMap<>();
        rows.list(Query.of("""
                select coalesce(type, kind) as code, count(*) as times from activity
                where month between ? and ? and state in ('HELD', 'REPORTED', 'ACCEPTED') group by 1""",
                year + "-01", year + "-12"), row -> held.put(row.text("code"), row.number("times")));
        return held;
    }
}
