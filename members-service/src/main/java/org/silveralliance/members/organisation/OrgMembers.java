package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.organisation.MemberOrganisationsResource.OrgOfMember;
import org.silveralliance.members.organisation.MembershipResource.OrgMember;

/** Whom an organisation has, with dates. */
@ApplicationScoped
public class OrgMembers {

    private static final String READ = """
            select s.id, s.member_id, s.org_id, s.kind, s.valid_from, s.valid_to from party_membership s where""";

    private static final int MOST = 100;

    private final Rows rows;

    OrgMembers(Rows rows) {
        this.rows = rows;
    }

    /**
     * Whether member {@code m} lives on a day and is one of the county's party members; when he came onto the ledger is no
     * matter.
     *
     * @param day of SQL
     */
    public static String isInTheParty(String day) {
        return "is_in_the_party(m, " + day + ")";
    }

    /** A primary relation is where somebody belongs and is counted; a functional one stands beside it (G-17). */
    @Schema(name = "MembershipKind")
    public enum Kind {
        PRIMARY,
        FUNCTIONAL
    }

    /** A relation of a member to an organisation; {@code to} is no longer a day of it. */
    record Membership(UUID id, UUID memberId, UUID orgId, Kind kind, LocalDate from, @Nullable LocalDate to) {

        static Membership read(Row row) {
            return new Membership(row.uuid("id"), row.uuid("member_id"), row.uuid("org_id"), row.value("kind", Kind.class),
                    row.date("valid_from"), row.dateOrNull("valid_to"));
        }
    }

    /** Whom the caller sees of those who belong to it on a day and stand on the ledger, by their ids. */
    List<OrgMember> page(Scope scope, UUID orgId, LocalDate day, Optional<UUID> after, int limit) {
        Query query = Query.of(
                """
                        select m.id, m.name, m.sex, u.name unit_name, m.state, s.kind, s.valid_from
                        from party_membership s join member m on m.id = s.member_id join unit u on u.id = m.unit_id
                        where s.org_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?) and counts_in_branch(m, ?)""",
                orgId,
                day, day, day);
        scope.narrow(query, "m.unit_id", "m.id");
        after.ifPresent(id -> query.add("and m.id > ?", id));
        return rows.list(query.add("order by m.id limit ?", limit), row -> new OrgMember(row.uuid("id"), row.text("name"),
                row.text("unit_name"), row.value("state", Member.State.class), row.value("kind", Kind.class),
                row.date("valid_from")));
    }

    /** Where somebody whom the caller sees belongs and belonged, the latest first. */
    List<OrgOfMember> organisationsOf(Scope scope, UUID memberId) {
        Query query = Query.of("""
                select o.id, n.name, s.kind, s.valid_from, s.valid_to - 1 until from party_membership s
                join member m on m.id = s.member_id join party_org o on o.id = s.org_id
                join lateral (select name from party_org_name where org_id = o.id order by valid_from desc limit 1) n on true
                where s.member_id = ? and (s.valid_to is null or s.valid_to > s.valid_from)""", memberId);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.list(query.add("order by s.valid_from desc, s.id limit ?", MOST), row -> new OrgOfMember(row.uuid("id"),
                row.text("name"), row.value("kind", Kind.class), row.date("valid_from"), row.dateOrNull("until")));
    }

    /** Where somebody belongs, or belonged last; what ended on its first day never was. */
    Optional<Membership> latestPrimary(UUID memberId) {
        return rows.first(Query.of(READ).add(
                """
                        s.member_id = ? and s.kind = 'PRIMARY' and (s.valid_to is null or s.valid_to > s.valid_from) order by s.valid_from desc limit 1""",
                memberId), Membership::read);
    }

    /** The relation that goes on after a day, or begins later. */
    Optional<Membership> openIn(UUID memberId, UUID orgId, LocalDate day) {
        return rows.first(Query.of(READ).add("""
                s.member_id = ? and s.org_id = ? and (s.valid_to is null or s.valid_to > greatest(?::date, s.valid_from))
                order by s.valid_from desc limit 1""", memberId, orgId, day), Membership::read);
    }

    /** Nobody else changes where a member belongs until this transaction ends; whether the caller sees him on the ledger. */
    boolean lock(Scope scope, UUID memberId, LocalDate from) {
        Query query = Query.of("select 1 from member m where m.id = ? and " + isInTheParty("?"), memberId, from);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.exists(query.add("for update of m"));
    }

    void begin(UUID memberId, UUID orgId, Kind kind, LocalDate from, String documentNo) {
        rows.execute(Query.of(
                """
                        insert into party_membership (id, member_id, org_id, kind, valid_from, document_no) values (?, ?, ?, ?, ?, ?)""",
                Ids.next(), memberId, orgId, kind, from, documentNo));
    }

    void end(UUID id, LocalDate to) {
        rows.execute(Query.of("update party_membership set valid_to = greatest(?::date, valid_from) where id = ?", to, id));
    }

    /** How many belong to it on that day or later; whoever is no longer on the ledger then is none of them. */
    long from(UUID orgId, Kind kind, LocalDate day) {
        return rows.count(Query.of("""
                select count(*) from party_membership s join member m on m.id = s.member_id
                where s.org_id = ? and s.kind = ? and (s.valid_to is null or s.valid_to > greatest(?::date, s.valid_from))
                and""" + " " + isInTheParty("?"), orgId, kind, day, day));
    }

    /** Whoever belongs to one goes to another on that day, for as long as he would have stayed. */
    void handOver(UUID orgId, UUID successorId, LocalDate on, String documentNo) {
        rows.execute(Query.of("""
                update party_membership set org_id = ? where org_id = ? and kind = 'PRIMARY' and valid_from >= ?""",
                successorId,
                orgId, on));
        rows.execute(Query.of("""
                with gone as (update party_membership set valid_to = ?
                  where org_id = ? and kind = 'PRIMARY' and valid_from < ? and (valid_to is null or valid_to > ?)
                  returning member_id, old.valid_to)
                insert into party_membership (id, member_id, org_id, kind, valid_from, valid_to, document_no)
                select uuidv7(), member_id, ?, 'PRIMARY', ?, valid_to, ? from gone""", on, orgId, on, on, successorId, on,
                documentNo));
    }

    void endAll(UUID orgId, LocalDate on) {
        rows.execute(Query.of("""
                update party_membership set valid_to = greatest(?::date, valid_from)
                where org_id = ? and (valid_to is null or valid_to > ?)""", on, orgId, on));
    }
}
