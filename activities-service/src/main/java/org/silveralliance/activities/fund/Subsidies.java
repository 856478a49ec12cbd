package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** Applications for subsidies in the database. Whoever writes one holds its activity's lock. */
@ApplicationScoped
public class Subsidies {

    private static final String SHOWN = """
            select s.*, a.title, a.alliance_id, a.starts_at, a.host_unit, u.name host_unit_name
            from subsidy s join activity a on a.id = s.activity_id left join unit u on u.id = a.host_unit where true""";

    private final Rows rows;

    public Subsidies(Rows rows) {
        this.rows = rows;
    }

    /** Who was at an activity, by its roll: of how many units, and how many people, guests too. */
    record Turnout(int units, int people) {

        /** A large one (domain.md, decision 7): at least three units and thirty people. */
        boolean isLarge() {
            return units >= 3 && people >= 30;
        }
    }

    /** An application; amounts in yuan. {@code exception} says why one that is not large may be helped. */
    record Subsidy(UUID id, UUID activityId, String title, UUID allianceId, Instant startsAt, @Nullable String hostUnitName,
            BigDecimal asked, String purpose, @Nullable String exception, Turnout turnout, SubsidyState state, String appliedBy,
            Instant appliedAt, @Nullable UUID fundId, @Nullable BigDecimal granted, @Nullable String reason,
            @Nullable Instant decidedAt, @Nullable LocalDate paidOn) {
    }

    Turnout turnout(UUID activityId) {
        return rows.list(Query.of("""
                select count(distinct unit_id)::int units, count(*)::int people from attendance
                where activity_id = ? and status = 'PRESENT'""", activityId),
                row -> new Turnout(row.integer("units"), row.integer("people"))).getFirst();
    }

    Subsidy get(UUID id) {
        return rows.first(Query.of(SHOWN).add("and s.id = ?", id), Subsidies::subsidy)
                .orElseThrow(() -> KitProblem.notInScope("没有找到该申请"));
    }

    /** What stands for an activity: one that was not refused. */
    Optional<Subsidy> standing(UUID activityId) {
        return rows.first(Query.of(SHOWN).add("and s.activity_id = ? and s.state <> 'REFUSED'", activityId),
                Subsidies::subsidy);
    }

    /** The newest first. */
    List<Subsidy> page(Scope scope, @Nullable SubsidyState state, @Nullable UUID activityId, Optional<UUID> before, int limit) {
        Query query = scope.narrow(Query.of(SHOWN), "a.alliance_id");
        if (state != null) {
            query.add("and s.state = ?", state);
        }
        if (activityId != null) {
            query.add("and s.activity_id = ?", activityId);
        }
        before.ifPresent(id -> query.add("and s.id < ?", id));
        return rows.list(query.add("order by s.id desc limit ?", limit), Subsidies::subsidy);
    }

    /** What was granted of a fund in a year, whether paid or not. */
    BigDecimal grantedIn(UUID fundId, int year) {
        return rows.list(Query.of("""
                select coalesce(sum(e.amount), 0) granted from fund_move m join fund_entry e on e.move_id = m.id
                where m.fund_id = ? and m.kind = 'GRANT' and e.account = 'COMMITTED' and m.on_date >= ? and m.on_date < ?""",
                fundId, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)), row -> row.decimal("granted")).getFirst();
    }

    private static Subsidy subsidy(Row row) {
        return new Subsidy(row.uuid("id"), row.uuid("activity_id"), row.text("title"), row.uuid("alliance_id"),
                row.instant("starts_at"), row.textOrNull("host_unit_name"), row.decimal("asked"), row.text("purpose"),
                row.textOrNull("exception"), new Turnout(row.integer("units"), row.integer("people")),
                row.value("state", SubsidyState.class), row.text("applied_by"), row.instant("applied_at"),
                row.uuidOrNull("fund_id"), row.decimalOrNull("granted"), row.textOrNull("reason"),
                row.instantOrNull("decided_at"), row.dateOrNull("paid_on"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void apply(UUID id, UUID activityId, BigDecimal asked, String purpose, @Nullable String exception, Turnout turnout,
            String by, Instant at) {
        rows.execute(Query.of("""
                insert into subsidy (id, activity_id, asked, purpose, exception, units, people, state, applied_by, applied_at)
                values (?, ?, ?, ?, ?, ?, ?, 'APPLIED', ?, ?)""", id, activityId, asked, purpose, exception, turnout.units(),
                turnout.people(), by, at));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void review(UUID id, String by, Instant at) {
        rows.execute(Query.of("update subsidy set state = 'REVIEWED', reviewed_by = ?, reviewed_at = ? where id = ?", by, at,
                id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void grant(UUID id, UUID fundId, BigDecimal granted, @Nullable String reason, String by, Instant at) {
        rows.execute(Query.of("""
                update subsidy set state = 'GRANTED', fund_id = ?, granted = ?, reason = ?, decided_by = ?, decided_at = ?
                where id = ?""", fundId, granted, reason, by, at, id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refuse(UUID id, String reason, String by, Instant at) {
        rows.execute(Query.of("""
                update subsidy set state = 'REFUSED', reason = ?, decided_by = ?, decided_at = ? where id = ?""", reason, by,
                at,
                id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void pay(UUID id, LocalDate on) {
        rows.execute(Query.of("update subsidy set state = 'PAID', paid_on = ? where id = ?", on, id));
    }
}
