package org.silveralliance.members.endoflife;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.endoflife.EndOfLifeResource.Listing;

/** Lists of what is to be done after a death, in the database; notes are sealed. */
@ApplicationScoped
public class Affairs implements SealedTable {

    private static final String TABLE = "end_of_life_task";
    private static final String NOTE = "note_enc";
    /** Nobody was taken for dead more often. */
    private static final int MOST_CASES = 20;
    private static final String CASE = """
            e.id, e.division, e.member_id, m.name, m.unit_id, u.name unit_name, e.died_on, e.opened_by, e.opened_at,
            e.withdrawn_at is not null withdrawn, e.open_tasks""";

    private final Rows rows;
    private final FieldCipher cipher;

    public Affairs(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** A point; who settled it on which day is absent while it is open. */
    record Task(UUID id, AffairKind kind, AffairState state, @Nullable LocalDate on, @Nullable String note,
            @Nullable String by, long version) {

        @Override
        public String toString() {
            return "Task " + id;
        }
    }

    /** A list with whose it is. */
    record Case(UUID id, String division, UUID memberId, String name, UUID unitId, String unitName, LocalDate diedOn,
            String openedBy,
            Instant openedAt, boolean withdrawn, int openTasks, List<Task> tasks) {

        @Override
        public String toString() {
            return "Case " + id;
        }
    }

    /** A point that nobody else settles until this transaction ends. */
    record Locked(UUID id, UUID caseId, UUID memberId, AffairKind kind, AffairState state, LocalDate diedOn, boolean withdrawn,
            long version) {
    }

    /** Which lists are asked for; those of deaths in a year where one is given. */
    record Search(Listing listing, Optional<UUID> unit, Optional<Integer> year) {
    }

    /** Where a page ended: the list goes on there also when whose place it was is gone. */
    record Place(String division, UUID id) {

        static Place parse(String text) {
            int slash = text.indexOf('/');
            return new Place(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return division + "/" + id;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void open(UUID id, UUID member, LocalDate diedOn, String by, Instant at) {
        rows.execute(Query.of("""
                insert into end_of_life (id, member_id, died_on, opened_by, opened_at, open_tasks)
                values (?, ?, ?, ?, ?, ?)""", id, member, diedOn, by, at, AffairKind.values().length));
        for (AffairKind kind : AffairKind.values()) {
            rows.execute(Query.of("""
                    insert into end_of_life_task (id, case_id, kind, state, version) values (?, ?, ?, ?, 1)""", Ids.next(), id,
                    kind, AffairState.OPEN));
        }
    }

    /** How many lists that was; of whoever died before there were any, none. */
    @Transactional(Transactional.TxType.MANDATORY)
    int withdraw(UUID member, String by, Instant at) {
        return rows.execute(Query.of("""
                update end_of_life set withdrawn_by = ?, withdrawn_at = ? where member_id = ? and withdrawn_at is null""", by,
                at, member));
    }

    Optional<Locked> locked(Scope scope, UUID task) {
        Query query = Query.of("""
                select t.id, t.case_id, e.member_id, t.kind, t.state, e.died_on, e.withdrawn_at is not null withdrawn, t.version
                from end_of_life_task t join end_of_life e on e.id = t.case_id join member m on m.id = e.member_id
                where t.id = ?""", task);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.first(query.add("for update of e, t"),
                row -> new Locked(row.uuid("id"), row.uuid("case_id"), row.uuid("member_id"),
                        row.value("kind", AffairKind.class), row.value("state", AffairState.class), row.date("died_on"),
                        row.bool("withdrawn"),
                        row.number("version")));
    }

    /** {@code note} where it is said anew; without words it is taken away. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Locked task, AffairState state, @Nullable LocalDate on, @Nullable String note, @Nullable String by) {
        rows.execute(Query.of("""
                update end_of_life_task set state = ?, on_date = ?, settled_by = ?, version = version + 1
                where id = ?""", state, on, by, task.id()));
        if (note != null) {
            byte[] sealed = note.isBlank() ? null : cipher.seal(place(task.id(), 0, NOTE), note.strip());
            rows.execute(Query.of("update end_of_life_task set note_enc = ? where id = ?", sealed, task.id()));
        }
        rows.execute(Query.of("""
                update end_of_life set open_tasks = (select count(*) from end_of_life_task t where t.case_id = ?
                  and t.state = 'OPEN') where id = ?""", task.caseId(), task.caseId()));
    }

    /** Of a member, the latest first, with their notes; whoever the caller may not see is nobody (404). */
    List<Case> of(Scope scope, UUID member) {
        Query seen = Query.of("select 1 from member m where m.id = ?", member);
        scope.narrow(seen, "m.unit_id", "m.id");
        if (!rows.exists(seen)) {
            throw KitProblem.notInScope("没有这名党员");
        }
        Query query = Query.of("select " + CASE + """
                , t.id task_id, t.kind, t.state, t.on_date, t.note_enc, t.settled_by, t.version
                from (select e.* from end_of_life e where e.member_id = ? order by e.id desc limit ?) e
                join end_of_life_task t on t.case_id = e.id join member m on m.id = e.member_id
                join unit u on u.id = m.unit_id where true""", member, MOST_CASES);
        scope.narrow(query, "m.unit_id", "m.id");
        return grouped(query.add("order by e.id desc"));
    }

    /** What stands longest comes first; without notes. */
    List<Case> page(Scope scope, Search search, Optional<Place> after, int limit) {
        Query query = Query.of("""
                select e.*, t.id task_id, t.kind, t.state, t.on_date, null::bytea note_enc, t.settled_by, t.version
                from (select""" + " " + CASE + " from");
        standing(query, scope, search);
        after.ifPresent(place -> query.add("and (e.division, e.id) > (?, ?)", place.division(), place.id()));
        query.add("""
                order by e.division, e.id limit ?) e join end_of_life_task t on t.case_id = e.id
                order by e.division, e.id""", limit);
        return grouped(query);
    }

    long count(Scope scope, Search search) {
        return rows.count(standing(Query.of("select count(*) from"), scope, search));
    }

    /** What pages and their total are both read by. */
    private static Query standing(Query query, Scope scope, Search search) {
        query.add("end_of_life e join member m on m.id = e.member_id join unit u on u.id = m.unit_id where");
        query.add(switch (search.listing()) {
            case OPEN -> "e.open_tasks > 0 and e.withdrawn_at is null";
            case SETTLED -> "e.open_tasks = 0 and e.withdrawn_at is null";
            case ALL -> "true";
        });
        scope.narrow(query, "m.unit_id", "m.id");
        search.unit().ifPresent(unit -> query.add("and m.unit_id = ?", unit));
        search.year().ifPresent(year -> query.add("and e.died_on >= ? and e.died_on < ?", LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1)));
        return query;
    }

    private List<Case> grouped(Query query) {
        Map<UUID, Case> cases = new LinkedHashMap<>();
        rows.list(query, row -> cases.computeIfAbsent(row.uuid("id"), id -> found(id, row)).tasks().add(task(row)));
        cases.values().forEach(one -> one.tasks().sort(Comparator.comparing(Task::kind)));
        return List.copyOf(cases.values());
    }

    private static Case found(UUID id, Row row) {
        return new Case(id, row.text("division"), row.uuid("member_id"), row.text("name"), row.uuid("unit_id"),
                row.text("unit_name"),
                row.date("died_on"), row.text("opened_by"), row.instant("opened_at"), row.bool("withdrawn"),
                row.integer("open_tasks"), new ArrayList<>());
    }

    private Task task(Row row) {
        UUID id = row.uuid("task_id");
        byte[] note = row.bytesOrNull(NOTE);
        return new Task(id, row.value("kind", AffairKind.class),
                row.value("state", AffairState.class).shown(row.bool("withdrawn")), row.dateOrNull("on_date"),
                note == null ? null : cipher.open(place(id, 0, NOTE), note), row.textOrNull("settled_by"),
                row.number("version"));
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return List.of(NOTE);
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(TABLE, "note", id);
    }
}
