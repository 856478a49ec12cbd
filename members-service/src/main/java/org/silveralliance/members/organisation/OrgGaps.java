package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.organisation.GapResource.GapItem;
import org.silveralliance.members.organisation.OrganisationResource.OrgItem;

/** What the organisations of a county lack on a day, and which units should have one and do not. */
@ApplicationScoped
public class OrgGaps {

    private final OrgList list;
    private final Rows rows;

    OrgGaps(OrgList list, Rows rows) {
        this.list = list;
        this.rows = rows;
    }

    /** In the order of urgency, then of names. */
    List<GapItem> on(Scope scope, LocalDate day) {
        List<GapItem> found = new ArrayList<>();
        List<OrgItem> standing = list.standing(scope, day);
        for (OrgGap gap : OrgGap.values()) {
            for (OrgItem org : standing) {
                if (org.gaps().contains(gap)) {
                    found.add(new GapItem(gap, org.id(), null, org.name(), org.fullMembers(), org.term()));
                }
            }
        }
        found.addAll(units(scope, day));
        return found;
    }

    /** Three full members of a unit who are in no branch, and the unit has none. */
    private List<GapItem> units(Scope scope, LocalDate day) {
        Query query = Query.of("""
                select u.id, u.name, count(*) members from unit u join member m on m.unit_id = u.id
                where u.state = 'ACTIVE' and not u.has_branch and counts_in_branch(m, ?)
                and (m.joined_party_on is null or m.joined_party_on <= ?::date - interval '1 year')
                and not exists (select from party_membership s where s.member_id = m.id and s.kind = 'PRIMARY'
                  and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?))
                and not exists (select from party_org_unit ou join party_org o on o.id = ou.org_id where ou.unit_id = u.id
                  and o.level in ('BRANCH', 'GENERAL_BRANCH') and o.founded_on <= ?
                  and (o.dissolved_on is null or o.dissolved_on > ?))""", day, day, day, day, day, day);
        scope.narrowUnits(query, "u.id");
        query.add("group by u.id, u.name having count(*) >= ? order by u.name, u.id limit ?", OrgGap.FEWEST, OrgList.MOST);
        return rows.list(query, row -> new GapItem(OrgGap.UNIT_WITHOUT_BRANCH, null, row.uuid("id"), row.text("name"),
                row.number("members"), null));
    }
}
