package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.organisation.OrgHistory.StepKind;

/** Party organisations in the database, as verbs change them. */
@ApplicationScoped
public class PartyOrgs {

    private static final String READ = """
            select o.id, o.level, o.form, o.basis, o.basis_note, o.document_no, o.founded_on, o.dissolved_on, o.successor_id, o.version
            from party_org o where o.id = ?""";

    private final Rows rows;

    PartyOrgs(Rows rows) {
        this.rows = rows;
    }

    /** A name or a place under a parent from a day on; {@code to} is the first day on which it no longer holds. */
    record Named(String name, LocalDate from, @Nullable LocalDate to) {
    }

    record Placed(@Nullable UUID parentId, LocalDate from, @Nullable LocalDate to) {
    }

    /** What was done, field by field. */
    record Step(StepKind kind, @Nullable String field, @Nullable String was, @Nullable String becomes) {
    }

    /** One after the other a county's organisations are founded, moved and dissolved: two moves at once could close a ring. */
    void lockTree() {
        rows.exists(Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "party-org " + DivisionScope.current()));
    }

    Optional<PartyOrg> find(UUID id) {
        return rows.first(Query.of(READ, id), PartyOrg::read);
    }

    /** One that nobody else changes until this transaction ends. */
    PartyOrg locked(UUID id) {
        return rows.first(Query.of(READ, id).add("for update"), PartyOrg::read)
                .orElseThrow(() -> KitProblem.notInScope("没有这个党组织"));
    }

    void found(PartyOrg org, String name, @Nullable UUID parentId) {
        rows.execute(Query.of("""
                insert into party_org (id, level, form, basis, basis_note, document_no, founded_on, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)""", org.id(), org.level(), org.facts().form(), org.facts().basis(),
                org.facts().basisNote(), org.facts().documentNo(), org.foundedOn()));
        rows.execute(Query.of("insert into party_org_name (org_id, name, valid_from) values (?, ?, ?)", org.id(), name,
                org.foundedOn()));
        rows.execute(Query.of("insert into party_org_place (org_id, parent_id, valid_from) values (?, ?, ?)", org.id(),
                parentId, org.foundedOn()));
    }

    void gather(UUID id, Collection<UUID> unitIds) {
        rows.execute(Query.of("delete from party_org_unit where org_id = ?", id));
        rows.execute(Query.of("insert into party_org_unit (org_id, unit_id) select ?, unnest(?::uuid[])", id, unitIds));
    }

    /** The last name given, perhaps for a later day. */
    Named name(UUID id) {
        return rows.first(Query.of("""
                select name, valid_from, valid_to from party_org_name where org_id = ? order by valid_from desc limit 1""", id),
                row -> new Named(row.text("name"), row.date("valid_from"), row.dateOrNull("valid_to"))).orElseThrow();
    }

    Placed place(UUID id) {
        return rows.first(Query.of(
                """
                        select parent_id, valid_from, valid_to from party_org_place where org_id = ? order by valid_from desc limit 1""",
                id), row -> new Placed(row.uuidOrNull("parent_id"), row.date("valid_from"), row.dateOrNull("valid_to")))
                .orElseThrow();
    }

    List<UUID> units(UUID id) {
        return rows.list(Query.of("select unit_id from party_org_unit where org_id = ? order by unit_id", id),
                row -> row.uuid("unit_id"));
    }

    /** Their names, for the record of what was corrected. */
    String unitNames(Collection<UUID> unitIds) {
        return rows.first(
                Query.of("select coalesce(string_agg(name, '、' order by name, id), '') names from unit where id = any(?)",
                        unitIds),
                row -> row.text("names")).orElse("");
    }

    Placed firstPlace(UUID id) {
        return rows.first(Query.of("""
                select parent_id, valid_from, valid_to from party_org_place where org_id = ? order by valid_from limit 1""",
                id),
                row -> new Placed(row.uuidOrNull("parent_id"), row.date("valid_from"), row.dateOrNull("valid_to")))
                .orElseThrow();
    }

    /** Whether anything of it or below it is dated before a day, but for its own beginning. */
    boolean isUsedBefore(UUID id, LocalDate founded, LocalDate day) {
        return rows.exists(Query.of(
                """
                        select 1 from party_org_name where org_id = ? and (valid_from > ? and valid_from <= ? or valid_to <= ?)
                        union all select 1 from party_org_place where org_id = ? and (valid_from > ? and valid_from <= ? or valid_to <= ?)
                        union all select 1 from party_org_place where parent_id = ? and valid_from < ?
                        union all select 1 from party_membership where org_id = ? and valid_from < ?
                        union all select 1 from party_term where org_id = ? and valid_from < ?
                        union all select 1 from party_post where org_id = ? and valid_from < ?""",
                id, founded, day, day, id,
                founded, day, day, id, day, id, day, id, day, id, day));
    }

    void rename(UUID id, String name, LocalDate from) {
        rows.execute(Query.of("update party_org_name set valid_to = ? where org_id = ? and valid_to is null", from, id));
        rows.execute(Query.of("insert into party_org_name (org_id, name, valid_from) values (?, ?, ?)", id, name, from));
    }

    void move(UUID id, @Nullable UUID parentId, LocalDate from) {
        rows.execute(Query.of("update party_org_place set valid_to = ? where org_id = ? and valid_to is null", from, id));
        rows.execute(Query.of("insert into party_org_place (org_id, parent_id, valid_from) values (?, ?, ?)", id, parentId,
                from));
    }

    /** From a day on whoever stands under one stands under another, for as long as he would have stayed. */
    void handOver(UUID from, UUID to, LocalDate on) {
        rows.execute(Query.of("update party_org_place set parent_id = ? where parent_id = ? and valid_from = ?", to, from, on));
        rows.execute(Query.of(
                """
                        with gone as (update party_org_place set valid_to = ?
                          where parent_id = ? and valid_from < ? and (valid_to is null or valid_to > ?) returning org_id, old.valid_to)
                        insert into party_org_place (org_id, parent_id, valid_from, valid_to) select org_id, ?, ?, valid_to from gone""",
                on, from, on, on, to, on));
    }

    /** Ends everything of an organisation that is open on its last day. */
    void dissolve(UUID id, LocalDate on, @Nullable UUID successorId) {
        rows.execute(Query.of("update party_org set dissolved_on = ?, successor_id = ? where id = ?", on, successorId, id));
        rows.execute(Query.of("update party_org_name set valid_to = ? where org_id = ? and valid_to is null", on, id));
        rows.execute(Query.of("update party_org_place set valid_to = ? where org_id = ? and valid_to is null", on, id));
    }

    /** Committee and posts end with it, those still to come as if they had never been. */
    void endCommittee(UUID id, LocalDate on) {
        rows.execute(Query.of("""
                update party_term set ended_on = greatest(?::date, valid_from), version = version + 1
                where org_id = ? and (ended_on is null or ended_on > ?)""", on, id, on));
        rows.execute(Query.of("""
                update party_post set valid_to = greatest(?::date, valid_from), version = version + 1
                where org_id = ? and (valid_to is null or valid_to > ?)""", on, id, on));
    }

    void correct(PartyOrg org, PartyOrg.Facts facts, String name) {
        rows.execute(Query.of("""
                update party_org set form = ?, basis = ?, basis_note = ?, document_no = ? where id = ?""", facts.form(),
                facts.basis(), facts.basisNote(), facts.documentNo(), org.id()));
        rows.execute(Query.of("update party_org_name set name = ? where org_id = ? and valid_from = ?", name, org.id(),
                name(org.id()).from()));
    }

    /** Its first day was another one; nothing of it may have changed before. */
    void correctFounding(UUID id, LocalDate was, LocalDate on) {
        rows.execute(Query.of("update party_org set founded_on = ? where id = ?", on, id));
        rows.execute(Query.of("update party_org_name set valid_from = ? where org_id = ? and valid_from = ?", on, id, was));
        rows.execute(Query.of("update party_org_place set valid_from = ? where org_id = ? and valid_from = ?", on, id, was));
    }

    /** Counts the version on, by which the next one says what he has read. */
    void changed(UUID id) {
        rows.execute(Query.of("update party_org set version = version + 1 where id = ?", id));
    }

    void note(UUID id, Decision decision, String by, List<Step> steps) {
        for (Step step : steps) {
            rows.execute(Query.of("""
                    insert into party_org_step (id, org_id, kind, field, was, becomes, on_day, document_no, reason, done_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Ids.next(), id, step.kind(), step.field(), step.was(),
                    step.becomes(), decision.on(), decision.documentNo(), decision.reason(), by));
        }
    }
}
