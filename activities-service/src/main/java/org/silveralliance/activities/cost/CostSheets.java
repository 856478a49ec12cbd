package org.silveralliance.activities.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** Cost sheets in the database. Whoever writes one holds its activity's lock. Amounts are yuan with two decimals. */
@ApplicationScoped
public class CostSheets {

    private static final String SHEET = """
            select c.id, c.activity_id, c.no, c.method, c.total, c.reason, c.state, c.written_by, c.written_at, c.proposed_at,
              c.agreed_at, c.version from cost_sheet c where""";

    private final Rows rows;

    public CostSheets(Rows rows) {
        this.rows = rows;
    }

    /** One sheet without its lines and shares; {@code no} counts the sheets of its activity. */
    record Sheet(UUID id, UUID activityId, int no, CostMethod method, BigDecimal total, @Nullable String reason,
            CostState state, String writtenBy, Instant writtenAt, @Nullable Instant proposedAt, @Nullable Instant agreedAt,
            long version) {
    }

    /** What something cost. */
    record Line(String what, BigDecimal amount) {
    }

    /** A unit's share as it is written. */
    record Share(UUID unitId, int seat, @Nullable Integer heads, BigDecimal amount) {
    }

    /** A unit's share and what it says; {@code owedBy} is who answers and pays, the unit or the one it went into. */
    record Answered(Share share, String unitName, UUID owedBy, String owedByName, @Nullable CostAnswer answer,
            @Nullable String objection, @Nullable Instant answeredAt) {
    }

    Sheet get(UUID id) {
        return rows.first(Query.of(SHEET).add("c.id = ?", id), CostSheets::sheet)
                .orElseThrow(() -> KitProblem.notInScope("没有找到该费用单"));
    }

    /** All of an activity, the newest first. */
    List<Sheet> of(UUID activityId) {
        return rows.list(Query.of(SHEET).add("c.activity_id = ? order by c.no desc", activityId), CostSheets::sheet);
    }

    private static Sheet sheet(Row row) {
        return new Sheet(row.uuid("id"), row.uuid("activity_id"), row.integer("no"), row.value("method", CostMethod.class),
                row.decimal("total"), row.textOrNull("reason"), row.value("state", CostState.class), row.text("written_by"),
                row.instant("written_at"), row.instantOrNull("proposed_at"), row.instantOrNull("agreed_at"),
                row.number("version"));
    }

    /**
     * Whether units object to what an activity cost: to a sheet that stands, or to one in whose place another was proposed on
     * which
     * they have not all agreed. Money waits until they do; a new proposal alone is no answer to an objection.
     */
    public boolean isDisputed(UUID activityId) {
        return rows.exists(Query.of("""
                select c.id from cost_sheet c where c.activity_id = ? and (c.state = 'DISPUTED' or c.state = 'PROPOSED'
                  and exists (select from cost_sheet d join cost_share s on s.sheet_id = d.id
                    where d.activity_id = c.activity_id and d.no < c.no and s.answer = 'OBJECTS'
                      and not exists (select from cost_sheet a
                        where a.activity_id = d.activity_id and a.no > d.no and a.agreed_at is not null)))""", activityId));
    }

    /** Whether one of the units owes a share of the sheet, which is no draft. */
    boolean isOwedBy(UUID sheetId, Set<UUID> units) {
        return rows.exists(Query.of("""
                select c.id from cost_sheet c join cost_share s on s.sheet_id = c.id
                where c.id = ? and c.state <> 'DRAFT' and s.owed_by = any(?)""", sheetId, units));
    }

    List<Line> lines(UUID sheetId) {
        return rows.list(Query.of("select what, amount from cost_line where sheet_id = ? order by no", sheetId),
                row -> new Line(row.text("what"), row.decimal("amount")));
    }

    List<Answered> shares(UUID sheetId) {
        return rows.list(Query.of("""
                select s.unit_id, s.seat, s.heads, s.amount, s.owed_by, s.answer, s.objection, s.answered_at,
                  coalesce(u.name, '') unit_name, coalesce(o.name, '') owed_by_name
                from cost_share s left join unit u on u.id = s.unit_id left join unit o on o.id = s.owed_by
                where s.sheet_id = ? order by s.seat, s.unit_id""", sheetId),
                row -> new Answered(
                        new Share(row.uuid("unit_id"), row.integer("seat"), row.integerOrNull("heads"), row.decimal("amount")),
                        row.text("unit_name"), row.uuid("owed_by"), row.text("owed_by_name"),
                        row.valueOrNull("answer", CostAnswer.class), row.textOrNull("objection"),
                        row.instantOrNull("answered_at")));
    }

    /** How many people of each unit the roll says were present, guests with their own. */
    Map<UUID, Integer> present(UUID activityId) {
        Map<UUID, Integer> present = new HashMap<>();
        rows.list(Query.of("""
                select unit_id, count(*)::int present from attendance where activity_id = ? and status = 'PRESENT'
                group by unit_id""", activityId), row -> present.put(row.uuid("unit_id"), row.integer("present")));
        return present;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(Sheet sheet) {
        rows.execute(Query.of("""
                insert into cost_sheet (id, activity_id, no, method, total, reason, state, written_by, written_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sheet.id(), sheet.activityId(), sheet.no(), sheet.method(),
                sheet.total(), sheet.reason(), sheet.state(), sheet.writtenBy(), sheet.writtenAt(), sheet.version()));
    }

    /** Writes a draft anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void update(Sheet draft) {
        rows.execute(Query.of("""
                update cost_sheet set method = ?, total = ?, reason = ?, written_by = ?, written_at = ?, version = version + 1
                where id = ? and state = 'DRAFT'""", draft.method(), draft.total(), draft.reason(), draft.writtenBy(),
                draft.writtenAt(), draft.id()));
    }

    /** What a draft consists of, instead of what it consisted of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fill(UUID sheetId, List<Line> lines, List<Share> shares) {
        rows.execute(Query.of("delete from cost_line where sheet_id = ?", sheetId));
        rows.execute(Query.of("delete from cost_share where sheet_id = ?", sheetId));
        for (int i = 0; i < lines.size(); i++) {
            rows.execute(Query.of("insert into cost_line (sheet_id, no, what, amount) values (?, ?, ?, ?)", sheetId, i + 1,
                    lines.get(i).what(), lines.get(i).amount()));
        }
        for (Share share : shares) {
            rows.execute(Query.of("""
                    insert into cost_share (sheet_id, unit_id, seat, heads, amount, owed_by) values (?, ?, ?, ?, ?, ?)""",
                    sheetId, share.unitId(), share.seat(), share.heads(), share.amount(), share.unitId()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void propose(UUID sheetId, String by, Instant at) {
        rows.execute(Query.of("""
                update cost_sheet set state = 'PROPOSED', proposed_by = ?, proposed_at = ?, version = version + 1
                where id = ?""", by, at, sheetId));
    }

    /** Ends those of an activity's sheets that are in one of these states, but for one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void supersede(UUID activityId, UUID but, Set<CostState> states) {
        rows.execute(Query.of("""
                update cost_sheet set state = 'SUPERSEDED', version = version + 1
                where activity_id = ? and id <> ? and state = any(?)""", activityId, but, states));
    }

    /** What a unit says of a sheet. */
    record Answer(CostAnswer says, @Nullable String objection, String by, Instant at) {
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answer(UUID sheetId, Collection<UUID> units, Answer answer) {
        rows.execute(Query.of("""
                update cost_share set answer = ?, objection = ?, answered_by = ?, answered_at = ?
                where sheet_id = ? and unit_id = any(?)""", answer.says(), answer.objection(), answer.by(), answer.at(),
                sheetId,
                units));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void becomes(UUID sheetId, CostState state, @Nullable Instant agreedAt) {
        rows.execute(Query.of("update cost_sheet set state = ?, agreed_at = ?, version = version + 1 where id = ?", state,
                agreedAt, sheetId));
    }

    /** What a unit owes of the sheets of an alliance that stand is owed by another from now on; of how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    int follow(UUID allianceId, UUID unitId, UUID successorId) {
        return rows.execute(Query.of("""
                update cost_share s set owed_by = ? from cost_sheet c join activity a on a.id = c.activity_id
                where c.id = s.sheet_id and a.alliance_id = ? and s.owed_by = ? and c.state <> 'SUPERSEDED'""", successorId,
                allianceId, unitId));
    }

    /** A sheet of an activity that is being written. */
    Optional<Sheet> draft(UUID activityId) {
        return of(activityId).stream().filter(sheet -> sheet.state() == CostState.DRAFT).findFirst();
    }
}
