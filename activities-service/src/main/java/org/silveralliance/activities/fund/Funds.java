package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.fund.MoveKind.Account;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The funds of the division in force and their journals. Amounts are yuan with two decimals. */
@ApplicationScoped
public class Funds {

    private static final String MOVE = """
            select m.id, m.fund_id, m.no, m.kind, m.on_date, m.source, m.document, m.balance, m.subsidy_id, m.reverses,
              m.entered_by, m.entered_at,
              coalesce((select e.amount from fund_entry e where e.move_id = m.id and e.account = 'AVAILABLE'), 0) change,
              (select max(e.amount) from fund_entry e where e.move_id = m.id) amount,
              exists (select from fund_move r where r.reverses = m.id) reversed
            from fund_move m where""";

    private final Rows rows;

    public Funds(Rows rows) {
        this.rows = rows;
    }

    /** A fund; {@code balance} is what may still be granted or spent. */
    record Fund(UUID id, FundKind kind, String name, BigDecimal balance) {
    }

    /** A movement to be entered; {@code source} says where it comes from or what it is for. */
    record NewMove(UUID id, MoveKind kind, BigDecimal amount, LocalDate on, String source, String document,
            @Nullable UUID subsidyId) {
    }

    /** A movement; {@code change} is by how much it changed the balance, which {@code balance} was after it. */
    record Move(UUID id, UUID fundId, int no, MoveKind kind, LocalDate on, String source, String document, BigDecimal amount,
            BigDecimal change, BigDecimal balance, @Nullable UUID subsidyId, @Nullable UUID reverses, boolean reversed,
            String enteredBy, Instant enteredAt) {
    }

    /** A year of a fund as it was decided. */
    record Year(@Nullable BigDecimal budget, @Nullable Instant closedAt) {
        static final Year OPEN = new Year(null, null);
    }

    /** What moved in a year: {@code opening} and {@code closing} are balances at its ends. */
    record YearSums(BigDecimal opening, BigDecimal income, BigDecimal expense, BigDecimal granted, BigDecimal paid,
            BigDecimal closing, long moves) {
    }

    List<Fund> all() {
        return rows.list(Query.of("select id, kind, name, balance from fund order by division, kind desc"), Funds::fund);
    }

    Fund get(UUID id) {
        return rows.first(Query.of("select id, kind, name, balance from fund where id = ?", id), Funds::fund)
                .orElseThrow(Funds::notFound);
    }

    /** The fund, locked: whoever moves its money or decides on its years queues here. */
    @Transactional(Transactional.TxType.MANDATORY)
    Fund lock(UUID id) {
        return rows.first(Query.of("select id, kind, name, balance from fund where id = ? for update", id), Funds::fund)
                .orElseThrow(Funds::notFound);
    }

    private static RuntimeException notFound() {
        return KitProblem.notInScope("没有找到该账户");
    }

    private static Fund fund(Row row) {
        return new Fund(row.uuid("id"), row.value("kind", FundKind.class), row.text("name"), row.decimal("balance"));
    }

    /** Whether there was none of the kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean open(UUID id, FundKind kind, String name, String by, Instant at) {
        return rows.execute(Query.of("""
                insert into fund (id, kind, name, created_by, created_at) values (?, ?, ?, ?, ?)
                on conflict (division, kind) do nothing""", id, kind, name, by, at)) == 1;
    }

    /** The day of the last movement; the journal's days never run backwards. */
    Optional<LocalDate> lastDay(UUID fundId) {
        return rows.first(Query.of("select on_date from fund_move where fund_id = ? order by no desc limit 1", fundId),
                row -> row.date("on_date"));
    }

    /** Enters a movement of the locked fund; the balance follows by its entries. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(Fund locked, NewMove move, @Nullable UUID reverses, Map<Account, BigDecimal> entries, String by, Instant at) {
        BigDecimal after = locked.balance().add(entries.getOrDefault(Account.AVAILABLE, BigDecimal.ZERO));
        rows.execute(Query.of(
                """
                        insert into fund_move (id, fund_id, no, kind, on_date, source, document, balance, subsidy_id, reverses,
                          entered_by, entered_at)
                        select ?, ?, coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ? from fund_move where fund_id = ?""",
                move.id(), locked.id(), move.kind(), move.on(), move.source(), move.document(), after, move.subsidyId(),
                reverses, by, at, locked.id()));
        entries.forEach((account, amount) -> rows.execute(
                Query.of("insert into fund_entry (move_id, account, amount) values (?, ?, ?)", move.id(), account, amount)));
    }

    Optional<Move> move(UUID fundId, UUID moveId) {
        return rows.first(Query.of(MOVE).add("m.fund_id = ? and m.id = ?", fundId, moveId), Funds::move);
    }

    /** The two entries of a movement. */
    Map<Account, BigDecimal> entries(UUID moveId) {
        Map<Account, BigDecimal> entries = new EnumMap<>(Account.class);
        rows.list(Query.of("select account, amount from fund_entry where move_id = ?", moveId),
                row -> entries.put(row.value("account", Account.class), row.decimal("amount")));
        return entries;
    }

    /** The movements of a year, in the order they were entered. */
    List<Move> moves(UUID fundId, int year, Optional<Integer> after, int limit) {
        Query query = Query.of(MOVE).add("m.fund_id = ? and m.on_date >= ? and m.on_date < ?", fundId,
                LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        after.ifPresent(no -> query.add("and m.no > ?", no));
        return rows.list(query.add("order by m.no limit ?", limit), Funds::move);
    }

    private static Move move(Row row) {
        return new Move(row.uuid("id"), row.uuid("fund_id"), row.integer("no"), row.value("kind", MoveKind.class),
                row.date("on_date"), row.text("source"), row.text("document"), row.decimal("amount"), row.decimal("change"),
                row.decimal("balance"), row.uuidOrNull("subsidy_id"), row.uuidOrNull("reverses"), row.bool("reversed"),
                row.text("entered_by"), row.instant("entered_at"));
    }

    /** A reversal counts with what it takes back. */
    YearSums sums(UUID fundId, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        return rows.list(
                Query.of(
                        """
                                select coalesce(sum(e.amount) filter (where e.account = 'AVAILABLE' and m.on_date < ?), 0) opening,
                                  coalesce(-sum(e.amount) filter (where e.account = 'RECEIVED' and m.on_date >= ?), 0) income,
                                  coalesce(sum(e.amount) filter (where e.account = 'SPENT' and m.kind <> 'PAYMENT' and m.on_date >= ?), 0) expense,
                                  coalesce(sum(e.amount) filter (where e.account = 'COMMITTED' and m.kind = 'GRANT' and m.on_date >= ?), 0) granted,
                                  coalesce(sum(e.amount) filter (where e.account = 'SPENT' and m.kind = 'PAYMENT' and m.on_date >= ?), 0) paid,
                                  coalesce(sum(e.amount) filter (where e.account = 'AVAILABLE'), 0) closing,
                                  count(distinct m.id) filter (where m.on_date >= ?) moves
                                from fund_move m join fund_entry e on e.move_id = m.id where m.fund_id = ? and m.on_date < ?""",
                        first, first,
                        first, first, first, first, fundId, next),
                row -> new YearSums(row.decimal("opening").setScale(2), row.decimal("income").setScale(2),
                        row.decimal("expense").setScale(2), row.decimal("granted").setScale(2), row.decimal("paid").setScale(2),
                        row.decimal("closing").setScale(2), row.number("moves")))
                .getFirst();
    }

    Year year(UUID fundId, int year) {
        return rows.first(Query.of("select budget, closed_at from fund_year where fund_id = ? and year = ?", fundId, year),
                row -> new Year(row.decimalOrNull("budget"), row.instantOrNull("closed_at"))).orElse(Year.OPEN);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void budget(UUID fundId, int year, BigDecimal budget, String document) {
        rows.execute(Query.of("""
                insert into fund_year (fund_id, year, budget, document) values (?, ?, ?, ?)
                on conflict (fund_id, year) do update set budget = excluded.budget, document = excluded.document""", fundId,
                year, budget, document));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(UUID fundId, int year, String by, Instant at) {
        rows.execute(Query.of("""
                insert into fund_year (fund_id, year, closed_by, closed_at) values (?, ?, ?, ?)
                on conflict (fund_id, year) do update set closed_by = excluded.closed_by, closed_at = excluded.closed_at""",
                fundId, year, by, at));
    }
}
