package org.silveralliance.members.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.members.member.MemberResource.LedgerCount;
import org.silveralliance.members.member.MemberResource.MemberItem;
import org.silveralliance.members.member.MemberResource.MemberView;
import org.silveralliance.members.member.MemberSearch.Words;
import org.silveralliance.members.scope.Rows;
import org.silveralliance.members.scope.Rows.Query;
import org.silveralliance.members.scope.Scope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Members in the database. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID> {

    private static final String ITEM = """
            select m.id, m.name, m.sex, m.birth, m.category, m.unit_id, u.name unit_name, m.id_no_enc, m.phone_masked, m.state
            from member m join unit u on u.id = m.unit_id where""";
    private static final String VIEW = """
            select m.id, m.name, m.sex, m.birth, m.id_birth, m.category, m.unit_id, u.name unit_name, m.id_no_enc,
                   m.phone_masked, m.state, m.ethnicity, m.education, m.joined_party_on, m.retired_on, m.branch, m.living,
                   m.hobbies, m.remark, m.registered_on, m.died_on, m.address_enc is not null has_address,
                   m.family_phone_enc is not null has_family_contact, m.version
            from member m join unit u on u.id = m.unit_id where""";

    private final Rows rows;
    private final Vault vault;

    public Members(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** Visible members in the order they came onto the ledger, after the given one. */
    public List<MemberItem> page(Scope scope, MemberSearch search, Optional<UUID> after, int limit) {
        Query query = new Query().add(ITEM).add(Scope.MEMBER_VISIBLE, scope.memberBinds());
        filter(query, search);
        after.ifPresent(id -> query.add("and m.id > ?", id));
        return rows.list(query.add("order by m.id limit ?", limit), row -> MemberItem.read(row, vault));
    }

    public long count(Scope scope, MemberSearch search) {
        Query query = new Query().add("select count(*) from member m join unit u on u.id = m.unit_id where")
                .add(Scope.MEMBER_VISIBLE, scope.memberBinds());
        filter(query, search);
        return rows.first(query, row -> row.getLong(1)).orElse(0L);
    }

    public Optional<MemberView> visible(Scope scope, UUID id) {
        return rows.first(new Query().add(VIEW).add(Scope.MEMBER_VISIBLE, scope.memberBinds()).add("and m.id = ?", id),
                row -> MemberView.read(row, vault));
    }

    /** A visible member by a whole number, which never stands in an address. */
    public List<MemberItem> byNumber(Scope scope, Optional<String> idNo, Optional<String> phone, int limit) {
        Query query = new Query().add(ITEM).add(Scope.MEMBER_VISIBLE, scope.memberBinds());
        idNo.ifPresent(number -> query.add("and m.id_no_hash = ?", vault.indexOfIdNo(number)));
        phone.ifPresent(number -> query.add("and m.phone_hash = ?", vault.indexOfPhone(number)));
        return rows.list(query.add("order by m.id limit ?", limit), row -> MemberItem.read(row, vault));
    }

    public Optional<Member> byIdNo(String idNo) {
        return find("sealed.idNoHash", (Object) vault.indexOfIdNo(idNo)).firstResultOptional();
    }

    /** Those of the given identity numbers, by their hashes, that are on the ledger already. */
    public List<Member> byIdNoHashes(Collection<byte[]> hashes) {
        return find("sealed.idNoHash in ?1", hashes).list();
    }

    /** How many were on the ledger on a day: registered by then and not dead yet (E-04). */
    public List<LedgerCount> ledger(Scope scope, LocalDate asOf, Optional<UUID> unit) {
        Query query = new Query().add("""
                select m.unit_id, u.name, m.category, count(*) from member m join unit u on u.id = m.unit_id
                where m.registered_on <= ? and (m.died_on is null or m.died_on > ?)
                and m.state not in ('TRANSFERRED_OUT', 'EXPELLED') and""", asOf, asOf)
                .add(Scope.MEMBER_VISIBLE, scope.memberBinds());
        unit.ifPresent(id -> query.add("and m.unit_id = ?", id));
        return rows.list(query.add("group by 1, 2, 3 order by 2, 3"), LedgerCount::read);
    }

    private void filter(Query query, MemberSearch search) {
        switch (search.words()) {
            case Words.None() -> {
            }
            case Words.PhoneTail(String digits) -> query.add("and m.phone_tail_hash = ?", vault.indexOfPhoneTail(digits));
            case Words.Initials(String letters) -> query.add("and m.initials like ?", letters + "%");
            case Words.Name(String text) -> {
                String plain = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                query.add("""
                        and (m.name like ? or u.name like ? or exists (select 1 from unit_former_name f
                             where f.unit_id = u.id and f.name like ?))""", plain + "%", "%" + plain + "%", "%" + plain + "%");
            }
        }
        search.unit().ifPresent(id -> query.add("and m.unit_id = ?", id));
        search.category().ifPresent(category -> query.add("and m.category = ?", category.name()));
        if (search.state().equals(MemberSearch.ON_LEDGER)) {
            query.add("and m.state <> 'DECEASED'");
        } else if (!search.state().equals(MemberSearch.ALL)) {
            query.add("and m.state = ?", search.state());
        }
    }
}
