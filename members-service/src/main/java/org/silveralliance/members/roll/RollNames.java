package org.silveralliance.members.roll;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.roll.RollResource.RollPerson;

/** What members of the division in force are called, how that is spelled and which unit is theirs, and nothing else of them. */
@ApplicationScoped
public class RollNames {

    private final Rows rows;

    public RollNames(Rows rows) {
        this.rows = rows;
    }

    /** In the order of the ids; an unknown one is missing. */
    List<RollPerson> of(List<UUID> ids) {
        return rows.list(Query.of("""
                select m.id, m.name, concat_ws(' ', m.initials, m.also_initials) initials, m.pinyin, m.unit_id,
                  u.name unit_name, m.state
                from unnest(?::uuid[]) with ordinality as asked (id, place)
                join member m on m.id = asked.id join unit u on u.id = m.unit_id order by asked.place""", ids),
                row -> new RollPerson(row.uuid("id"), row.text("name"), row.text("initials"), row.text("pinyin"),
                        row.uuid("unit_id"), row.text("unit_name"),
                        row.value("state", Member.State.class)));
    }
}
