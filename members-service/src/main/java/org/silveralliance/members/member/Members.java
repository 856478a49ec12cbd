package org.silveralliance.members.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.OnLedger;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Ethnicity;
import org.silveralliance.members.member.LedgerResource.LedgerCount;
import org.silveralliance.members.member.MemberResource.MemberName;
import org.silveralliance.members.member.MemberResource.MemberView;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Members in the database. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    private static final String VIEW = """
            select m.id, m.name, m.sex, m.birth, m.birth_precision, m.id_birth, m.category, m.unit_id, u.name unit_name, m.id_no_enc,
                   m.phone_masked, m.state, m.ethnicity, m.education, m.joined_party_on, m.joined_party_on_precision,
                   m.retired_on, m.retired_on_precision, m.branch, m.living,
                   m.living_enc, m.hobbies, m.remark, m.remark_enc, m.registered_on, m.died_on, m.address_enc is not null has_address,
                   m.family_phone_enc is not null has_family_contact, m.version
            from member m join unit u on u.id = m.unit_id where m.id = ?""";

    /** Members with the unit each was of on a day: where he has moved since, the one he left first after it. */
    private static final String OF_DAY = """
            (select m.id, coalesce(f.unit_id, m.unit_id) unit_id, m.category, m.registered_on, m.died_on, m.off_ledger
             from member m left join (select distinct on (member_id) member_id, unit_id from member_former_unit
               where until > ? order by member_id, until) f on f.member_id = m.id) m""";

    private final Rows rows;
    private final Vault vault;

    public Members(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    public Optional<MemberView> visible(Scope scope, UUID id) {
        Query query = Query.of(VIEW, id);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.first(query, this::view);
    }

    /** Somebody the caller may see; whoever he may not see is nobody, as everywhere (404). */
    public MemberView seen(Scope scope, UUID id) {
        return visible(scope, id).orElseThrow(() -> KitProblem.notInScope("没有这名党员"));
    }

    /** What the visible ones among these members are called. */
    public List<MemberName> names(Scope scope, Collection<UUID> ids) {
        Query query = Query.of("select m.id, m.name from member m where m.id = any(?)", ids);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.list(query, row -> new MemberName(row.uuid("id"), row.text("name")));
    }

    /** Members who nobody else changes until this transaction ends, by their ids; missing ids are absent. */
    public Map<UUID, Member> locked(Collection<UUID> ids) {
        rows.list(Query.of("select id from member where id = any(?) order by id for update", ids), row -> row.uuid("id"));
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Member::id, member -> member));
    }

    /** A member whom nobody else changes until this transaction ends, however he stands. */
    public Optional<Member> locked(UUID id) {
        return Optional.ofNullable(locked(List.of(id)).get(id));
    }

    /**
     * A member whom nobody else changes until this transaction ends, to be changed as long as he lives and is one of the
     * county's; empty where he is gone.
     */
    public Optional<Member> lockedAlive(UUID id) {
        Optional<Member> found = locked(id);
        found.ifPresent(Member::mustBeOnLedger);
        return found;
    }

    /** Whether the register of floating members says that a member is away, and not that he is back. */
    public boolean isAwayOnRegister(UUID id) {
        return rows.exists(Query.of("""
                select 1 from floating_record where member_id = ? and returned_on is null and withdrawn_at is null""", id));
    }

    /**
     * Whether a member has taken back his consent to a purpose; it is asked of a member of whom no consent was ever told, too.
     */
    public boolean hasWithdrawn(UUID id, String purpose) {
        return rows.exists(Query.of("select 1 where consent_withdrawn(?, ?)", id, purpose));
    }

    /** The county somebody is in. */
    public String division(UUID id) {
        return rows.first(Query.of("select division from member where id = ?", id), row -> row.text("division"))
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
    }

    /** Takes members whom an undone import had brought off the ledger, as if they had never been on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Collection<UUID> ids) {
        rows.execute(Query.of("delete from member where id = any(?)", ids));
    }

    public Optional<Member> byIdNo(String idNo) {
        return find("sealed.idNoHash in ?1", vault.indexesOfIdNo(idNo)).firstResultOptional();
    }

    /** How many were on the ledger on a day: registered by then and not dead yet (E-04). */
    public List<LedgerCount> ledger(Scope scope, LocalDate asOf, Optional<UUID> unit) {
        Query query = Query.of("""
                select c.unit_id, u.name unit_name, c.category, c.members from (
                  select m.unit_id, m.category, count(*) members from""").add(OF_DAY, asOf).add("where");
        OnLedger.on(query, asOf);
        scope.narrow(query, "m.unit_id", "m.id");
        unit.ifPresent(id -> query.add("and m.unit_id = ?", id));
        query.add("group by m.unit_id, m.category) c join unit u on u.id = c.unit_id order by u.name, u.id, c.category");
        return rows.list(query, row -> new LedgerCount(row.uuid("unit_id"), row.text("unit_name"),
                row.value("category", Category.class), row.number("members")));
    }

    private MemberView view(Row row) {
        UUID id = row.uuid("id");
        String ethnicity = row.textOrNull("ethnicity");
        return new MemberView(id, row.text("name"), row.integer("sex"), row.partialDate("birth"), row.date("id_birth"),
                row.value("category", Category.class), row.uuid("unit_id"), row.text("unit_name"),
                vault.maskedIdNo(id, row.bytes("id_no_enc")), row.textOrNull("phone_masked"),
                row.value("state", Member.State.class), ethnicity == null ? null : Ethnicity.nameOf(ethnicity),
                row.textOrNull("education"), row.partialDateOrNull("joined_party_on"), row.partialDateOrNull("retired_on"),
                row.textOrNull("branch"),
                vault.openOr(row.textOrNull("living"), id, Vault.LIVING, row.bytesOrNull("living_enc")),
                row.textOrNull("hobbies"),
                vault.openOr(row.textOrNull("remark"), id, Vault.REMARK, row.bytesOrNull("remark_enc")),
                row.date("registered_on"), row.dateOrNull("died_on"), row.bool("has_address"),
                row.bool("has_family_contact"), row.number("version"));
    }
}
