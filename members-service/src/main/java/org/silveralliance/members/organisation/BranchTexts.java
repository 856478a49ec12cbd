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

    /** As many as anybody works down in one go. */
    private static final int MOST = 1_000;

    private final Rows rows;

    BranchTexts(Rows rows) {
        this.rows = rows;
    }

    /**
     * Each text of each unit with how many it stands for, {@value #MOST} at a time: what is confirmed makes room for the rest.
     * The organisation of that name, else one that others of the unit with the same text belong to, is proposed.
     */
    List<BranchText> open(Scope scope, LocalDate day) {
        Query query = Query.of("""
                with open as materialized (
                  select u.id, u.name, g.branch, g.members from (
                    select m.unit_id, m.branch, count(*) members from member m
                    where m.branch <> '' and counts_in_branch(m, ?) and""", day).add(HOMELESS);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.list(query.add("""
                    group by m.unit_id, m.branch) g join unit u on u.id = g.unit_id
                  order by u.name, g.branch, u.id limit ?),
                candidate (unit_id, branch, org_id) as (
                  select g.id, g.branch, n.org_id from open g join party_org_name n on n.name = g.branch and n.valid_to is null
                  union
                  select q.unit_id, q.branch, p.org_id from party_membership p join member q on q.id = p.member_id
                  join open g on g.id = q.unit_id and g.branch = q.branch
                  where p.kind = 'PRIMARY' and p.valid_to is null),
                proposed as (
                  select distinct on (c.unit_id, c.branch) c.unit_id, c.branch, o.id org_id, n.name from candidate c
                  join party_org o on o.id = c.org_id join party_org_name n on n.org_id = o.id and n.valid_to is null
                  left join party_org_unit x on x.org_id = o.id and x.unit_id = c.unit_id
                  where o.level = 'BRANCH' and o.form <> 'FUNCTIONAL' and o.dissolved_on is null
                  order by c.unit_id, c.branch, n.name <> c.branch, x.unit_id is null, o.id)
                select g.id, g.name, g.branch, g.members, s.org_id, s.name org_name
                from open g left join proposed s on s.unit_id = g.id and s.branch = g.branch
                order by g.name, g.branch, g.id""", MOST),
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
