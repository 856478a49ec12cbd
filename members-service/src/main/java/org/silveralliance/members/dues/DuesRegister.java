package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.dues.DuesState.Kind;
import org.silveralliance.members.organisation.OrgMembers;

/** Dues in the database. A branch collects of a month from those who belong to it on its first day (assumption). */
@ApplicationScoped
public class DuesRegister {

    /** Whoever died before the month, or left the party's ledger, is shown only where he paid for it. */
    private static final String OWING = """
            from party_membership b join member m on m.id = b.member_id join unit u on u.id = m.unit_id
            left join dues_settlement s on s.member_id = m.id and s.month = ? and s.withdrawn_at is null
            left join lateral (select p.pension from member_pension p where p.member_id = m.id and p.month <= ?
              order by p.month desc, p.id desc limit 1) p on true
            where b.org_id = ? and b.kind = 'PRIMARY' and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?)
            and (s.id is not null or""" + " " + OrgMembers.isInTheParty("?") + ")";
    private static final String LINE = """
            select m.id, m.name, u.name unit_name, m.died_on, p.pension, s.id settlement_id, s.kind, s.amount, s.on_date,
              s.reason""" + " " + OWING;

    private final Rows rows;

    public DuesRegister(Rows rows) {
        this.rows = rows;
    }

    /** A settled month of somebody. */
    record Settlement(UUID id, Kind kind, BigDecimal amount, LocalDate on, @Nullable String reason) {
    }

    /** How one member stands with a month; {@code amount} is what he owes of it, as the pension is said now. */
    record Line(UUID memberId, String name, String unitName, @Nullable BigDecimal pension, @Nullable BigDecimal amount,
            DuesState state, @Nullable Settlement settlement) {
    }

    /** A pension from a month on. */
    record Pension(UUID id, YearMonth month, BigDecimal pension, String enteredBy, Instant enteredAt) {
    }

    /** Whom the caller sees of those who pay to a branch in a month, by their ids. */
    List<Line> page(Scope scope, UUID orgId, YearMonth month, Optional<UUID> after, int limit) {
        Query query = owing(LINE, scope, orgId, month);
        after.ifPresent(id -> query.add("and m.id > ?", id));
        return rows.list(query.add("order by m.id limit ?", limit), row -> line(row, month));
    }

    /** The same of some members alone. */
    List<Line> of(Scope scope, UUID orgId, YearMonth month, Collection<UUID> members) {
        return rows.list(owing(LINE, scope, orgId, month).add("and m.id = any(?)", members), row -> line(row, month));
    }

    private static Query owing(String select, Scope scope, UUID orgId, YearMonth month) {
        LocalDate first = month.atDay(1);
        Query query = Query.of(select, first, first, orgId, first, first, first.minusDays(1));
        scope.narrow(query, "m.unit_id", "m.id");
        return query;
    }

    private static Line line(Row row, YearMonth month) {
        LocalDate died = row.dateOrNull("died_on");
        BigDecimal pension = row.decimalOrNull("pension");
        UUID id = row.uuidOrNull("settlement_id");
        Settlement settlement = id == null ? null
                : new Settlement(id, row.value("kind", Kind.class), row.decimal("amount"), row.date("on_date"),
                        row.textOrNull("reason"));
        return new Line(row.uuid("id"), row.text("name"), row.text("unit_name"), pension,
                pension == null ? null : DuesRate.of(pension),
                DuesState.of(month, died == null ? null : YearMonth.from(died), settlement == null ? null : settlement.kind(),
                        pension),
                settlement);
    }

    /** Nothing where the month is settled already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean settle(UUID orgId, YearMonth month, Line line, Kind kind, LocalDate on, @Nullable String reason, String by,
            Instant at) {
        boolean paid = kind == Kind.PAID;
        return rows.execute(Query.of("""
                insert into dues_settlement (id, member_id, org_id, month, kind, pension, amount, on_date, reason, entered_by,
                  entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (member_id, month) where withdrawn_at is null do nothing""", Ids.next(), line.memberId(), orgId,
                month.atDay(1), kind, paid ? line.pension() : null, paid ? line.amount() : BigDecimal.ZERO, on, reason, by,
                at)) == 1;
    }

    /** Whose a settlement is that the caller sees and that stands. */
    Optional<UUID> memberOf(Scope scope, UUID settlement) {
        Query query = Query.of("""
                select m.id from dues_settlement s join member m on m.id = s.member_id
                where s.id = ? and s.withdrawn_at is null""", settlement);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.first(query, row -> row.uuid("id"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID settlement, String by, Instant at) {
        rows.execute(Query.of("""
                update dues_settlement set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null""", by, at,
                settlement));
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
