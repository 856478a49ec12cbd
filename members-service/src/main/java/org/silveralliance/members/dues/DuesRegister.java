package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.dues.DuesResource.DuesSums;
import org.silveralliance.members.dues.Settled.Because;
import org.silveralliance.members.dues.Settled.Ground;
import org.silveralliance.members.dues.Settled.Kind;
import org.silveralliance.members.organisation.OrgMembers;

/**
 * Dues in the database. A branch collects of a month from those who belong to it on its first day (assumption); what it has
 * collected is its own, also from whom a later change of the ledger gives to another branch.
 */
@ApplicationScoped
public class DuesRegister {

    private static final String LINE = """
            select m.id, m.name, u.name unit_name, m.died_on, p.pension, s.id settlement_id, s.kind, s.amount, s.ground,
              s.on_date, s.org_id
            from (select b.member_id from party_membership b where b.org_id = ? and b.kind = 'PRIMARY'
                and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?)
              union select d.member_id from dues_settlement d where d.org_id = ? and d.month = ? and d.withdrawn_at is null) who
            join member m on m.id = who.member_id join unit u on u.id = m.unit_id
            left join dues_settlement s on s.member_id = m.id and s.month = ? and s.withdrawn_at is null
            left join lateral (select p.pension from member_pension p where p.member_id = m.id and p.month <= ?
              order by p.month desc, p.id desc limit 1) p on true
            where (s.org_id = ? or""" + " " + OrgMembers.isInTheParty("?") + ")";

    /** By the same rules as {@link DuesState#of} and {@link DuesRate#of}. */
    private static final String SUMS = """
            select count(*) filter (where state in ('DUE', 'PAID', 'NO_PENSION')) members,
              count(*) filter (where state = 'PAID') paid, count(*) filter (where state = 'DUE') due,
              count(*) filter (where state = 'NO_PENSION') without_pension, count(*) filter (where state = 'EXEMPT') exempt,
              count(*) filter (where state = 'TO_REFUND') to_refund,
              coalesce(sum(amount) filter (where state = 'PAID'), 0) amount_paid,
              coalesce(sum(%s) filter (where state = 'DUE'), 0) to_pay,
              coalesce(sum(amount) filter (where state = 'TO_REFUND'), 0) amount_to_refund
            from (select l.pension, l.amount, case
                when l.settlement_id is null then case when l.pension is null then 'NO_PENSION' else 'DUE' end
                when l.org_id <> ? then 'ELSEWHERE'
                when l.kind = 'EXEMPT' then 'EXEMPT'
                when l.died_on < ? then 'TO_REFUND'
                else 'PAID' end state from (""".formatted(DuesRate.SQL);

    private final Rows rows;

    public DuesRegister(Rows rows) {
        this.rows = rows;
    }

    /** A settled month of somebody; {@code ground} where he was let off. */
    record Settlement(UUID id, Kind kind, BigDecimal amount, LocalDate on, @Nullable Ground ground) {
    }

    /**
     * How one member stands with a month; {@code amount} is what he owes of it as the pension is said now, absent where
     * nothing.
     */
    record Line(UUID memberId, String name, String unitName, @Nullable BigDecimal pension, @Nullable BigDecimal amount,
            DuesState state, @Nullable Settlement settlement) {
    }

    /** A pension from a month on. */
    record Pension(UUID id, YearMonth month, BigDecimal pension, String enteredBy, Instant enteredAt) {
    }

    /** A settled month in somebody's history, also one that stands no longer. */
    record Past(UUID orgId, String orgName, YearMonth month, Settlement settlement, String enteredBy, Instant enteredAt,
            @Nullable Because withdrawnFor, @Nullable Instant withdrawnAt) {
    }

    /** Whom the caller sees of those who pay to a branch in a month or have paid it, by their ids. */
    List<Line> page(Scope scope, UUID orgId, YearMonth month, Optional<UUID> after, int limit) {
        Query query = lines(Query.of(""), scope, orgId, month);
        after.ifPresent(id -> query.add("and m.id > ?", id));
        return rows.list(query.add("order by m.id limit ?", limit), row -> line(row, orgId, month));
    }

    /** The same of some members alone. */
    List<Line> of(Scope scope, UUID orgId, YearMonth month, Collection<UUID> members) {
        return rows.list(lines(Query.of(""), scope, orgId, month).add("and m.id = any(?)", members),
                row -> line(row, orgId, month));
    }

    /** A branch's month in sums, of whom the caller sees. */
    DuesSums sums(Scope scope, UUID orgId, YearMonth month) {
        Query query = lines(Query.of(SUMS, orgId, month.atDay(1)), scope, orgId, month).add(") l) s");
        return rows.first(query, row -> new DuesSums(month.toString(), row.integer("members"), row.integer("paid"),
                row.integer("due"), row.integer("without_pension"), row.integer("exempt"), row.integer("to_refund"),
                row.decimal("amount_paid"), row.decimal("to_pay"), row.decimal("amount_to_refund"))).orElseThrow();
    }

    private static Query lines(Query query, Scope scope, UUID orgId, YearMonth month) {
        LocalDate first = month.atDay(1);
        query.add(LINE, orgId, first, first, orgId, first, first, first, orgId, first.minusDays(1));
        scope.narrow(query, "m.unit_id", "m.id");
        return query;
    }

    private static Line line(Row row, UUID orgId, YearMonth month) {
        LocalDate died = row.dateOrNull("died_on");
        BigDecimal pension = row.decimalOrNull("pension");
        Settlement settlement = row.uuidOrNull("settlement_id") == null ? null : settlement(row);
        DuesState state = DuesState.of(month, died == null ? null : YearMonth.from(died), settlement,
                orgId.equals(row.uuidOrNull("org_id")), pension);
        return new Line(row.uuid("id"), row.text("name"), row.text("unit_name"), pension,
                pension == null || !state.isOwed() ? null : DuesRate.of(pension), state, settlement);
    }

    private static Settlement settlement(Row row) {
        return new Settlement(row.uuid("settlement_id"), row.value("kind", Kind.class), row.decimal("amount"),
                row.date("on_date"), row.valueOrNull("ground", Ground.class));
    }

    /** Nobody else settles, changes or removes these members until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(Collection<UUID> members) {
        rows.list(Query.of("select id from member where id = any(?) order by id for update", members), row -> row.uuid("id"));
    }

    /** Settles the month of each line; returns of whom it was not settled before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> settle(UUID orgId, YearMonth month, List<Line> lines, Settled settled, String by, Instant at) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        boolean paid = settled instanceof Settled.Paid;
        Ground ground = settled instanceof Settled.Exempt exempt ? exempt.ground() : null;
        return rows.list(Query.of("""
                insert into dues_settlement (id, member_id, org_id, month, kind, pension, amount, ground, on_date, entered_by,
                  entered_at)
                select w.id, w.member_id, ?, ?, ?, w.pension::numeric, coalesce(w.amount::numeric, 0), ?, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) w(id, member_id, pension, amount)
                on conflict (member_id, month) where withdrawn_at is null do nothing returning member_id""", orgId,
                month.atDay(1), paid ? Kind.PAID : Kind.EXEMPT, ground, settled.on(), by, at,
                lines.stream().map(_ -> Ids.next()).toList(), lines.stream().map(Line::memberId).toList(),
                paid ? plain(lines.stream().map(Line::pension)) : List.of(),
                paid ? plain(lines.stream().map(Line::amount)) : List.of()), row -> row.uuid("member_id")).stream()
                .collect(Collectors.toSet());
    }

    private static List<String> plain(Stream<@Nullable BigDecimal> amounts) {
        return amounts.map(amount -> amount == null ? "" : amount.toPlainString()).toList();
    }

    /** Whose a settlement is that stands and that the caller sees, and what it is. */
    record Standing(UUID memberId, Kind kind) {
    }

    Optional<Standing> standing(Scope scope, UUID settlement) {
        Query query = Query.of("""
                select m.id, s.kind from dues_settlement s join member m on m.id = s.member_id
                where s.id = ? and s.withdrawn_at is null""", settlement);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.first(query, row -> new Standing(row.uuid("id"), row.value("kind", Kind.class)));
    }

    /** Whether it still stood. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean withdraw(UUID settlement, Because because, String by, Instant at) {
        return rows.execute(Query.of("""
                update dues_settlement set withdrawn_for = ?, withdrawn_by = ?, withdrawn_at = ?
                where id = ? and withdrawn_at is null""", because, by, at, settlement)) == 1;
    }

    /** All that was ever settled of somebody, the latest month first. */
    List<Past> history(UUID member, int most) {
        return rows.list(
                Query.of(
                        """
                                select s.id settlement_id, s.org_id, n.name org_name, s.month, s.kind, s.amount, s.ground, s.on_date, s.entered_by,
                                  s.entered_at, s.withdrawn_for, s.withdrawn_at from dues_settlement s
                                join lateral (select name from party_org_name where org_id = s.org_id order by valid_from desc limit 1) n on true
                                where s.member_id = ? order by s.month desc, s.id desc limit ?""",
                        member, most),
                row -> new Past(row.uuid("org_id"), row.text("org_name"), YearMonth.from(row.date("month")), settlement(row),
                        row.text("entered_by"), row.instant("entered_at"), row.valueOrNull("withdrawn_for", Because.class),
                        row.instantOrNull("withdrawn_at")));
    }

    /** The day of a locked member's death; nothing where he lives. */
    Optional<LocalDate> diedOn(UUID member) {
        return rows.first(Query.of("select died_on from member where id = ? and died_on is not null", member),
                row -> row.date("died_on"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void say(UUID id, UUID member, YearMonth month, BigDecimal pension, String by, Instant at) {
        rows.execute(Query.of("""
                insert into member_pension (id, member_id, month, pension, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?)""", id, member, month.atDay(1), pension, by, at));
    }

    /** All that was ever said, what counts first. */
    List<Pension> pensions(UUID member, int most) {
        return rows.list(Query.of("""
                select id, month, pension, entered_by, entered_at from member_pension where member_id = ?
                order by month desc, id desc limit ?""", member, most),
                row -> new Pension(row.uuid("id"), YearMonth.from(row.date("month")), row.decimal("pension"),
                        row.text("entered_by"), row.instant("entered_at")));
    }
}
