package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.organisation.BranchResource.BranchText;

/** What ledgers say as free text about the branch of a member who belongs to no organisation of ours yet. */
@ApplicationScoped
public class BranchTexts {

    private static final String HOMELESS = """
            not exists (select from party_membership h where h.member_id = m.id and h.kind = 'PRIMARY' and h.valid_to is null)""";

    private final Rows rows;

    BranchTexts(Rows rows) {
        this.rows = rows;
    }

    /**
     * Each text of each unit with how many it stands for; the organisation that others of the unit with the same text belong
     * to, else one of that name, is proposed.
     */
    List<BranchText> open(Scope scope, LocalDate day) {
        Query query = Query.of("""
                select u.id, u.name, g.branch, g.members, s.id org_id, s.name org_name from (
                  select m.unit_id, m.branch, count(*) members from member m
                  where m.branch <> '' and on_ledger(m, ?) and""", day).add(HOMELESS);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.list(query.add("""
                group by m.unit_id, m.branch) g join unit u on u.id = g.unit_id
                left join lateral (
                  select o.id, n.name from party_org o join party_org_name n on n.org_id = o.id and n.valid_to is null
                  where o.level = 'BRANCH' and o.form <> 'FUNCTIONAL' and o.dissolved_on is null
                  and (n.name = g.branch or exists (select from party_membership p join member q on q.id = p.member_id
                    where p.org_id = o.id and p.kind = 'PRIMARY' and p.valid_to is null and q.unit_id = g.unit_id
                    and q.branch = g.branch))
                  order by n.name <> g.branch, exists (select from party_org_unit x where x.org_id = o.id
                    and x.unit_id = g.unit_id) desc, o.id limit 1) s on true
                order by u.name, g.branch, u.id limit ?""", OrgList.MOST),
                row -> new BranchText(row.uuid("id"), row.text("name"), row.text("branch"), row.number("members"),
                        row.uuidOrNull("org_id"), row.textOrNull("org_name")));
    }

    /**
     * Puts everybody of a unit with that text into an organisation, whoever died since among them, so that the days before
     * count him too; nobody before he was on the ledger or while he belonged elsewhere.
     */
    int settle(UUID unitId, String text, UUID orgId, LocalDate on, String documentNo) {
        // Nobody puts one of them elsewhere meanwhile.
        rows.count(Query.of("""
                select count(*) from (select 1 from member where unit_id = ? and branch = ? order by id for update) locked""",
                unitId, text));
        return rows.execute(Query.of("""
                insert into party_membership (id, member_id, org_id, kind, valid_from, document_no)
                select uuidv7(), m.id, ?, 'PRIMARY', greatest(?::date, m.registered_on,
                  (select max(p.valid_to) from party_membership p where p.member_id = m.id and p.kind = 'PRIMARY')), ?
                from member m where m.unit_id = ? and m.branch = ? and""", orgId, on, documentNo, unitId, text).add(HOMELESS));
    }
}
