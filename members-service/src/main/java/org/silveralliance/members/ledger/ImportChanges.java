package org.silveralliance.members.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.members.ledger.ImportChange.Detail;
import org.silveralliance.members.ledger.ImportChange.Kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The differences of imports in the database, in the order of rows; values of fields rest sealed. */
@ApplicationScoped
public class ImportChanges implements SealedTable {

    private static final String TABLE = "import_change";
    /** Names come to the rows of a page alone: joined before, the planner read all of an import for each of its pages. */
    private static final String WITH_NAMES = """
            select c.seq, c.row, c.line, c.sheet, c.kind, c.member_id, c.unit_id, c.name, c.sealed, c.written, u.name unit_name,
              m.name member_name from (select * from import_change where job_id = ?""";
    private static final String NAMES = """
            ) c join unit u on u.id = c.unit_id left join member m on m.id = c.member_id order by c.seq""";

    private final Rows rows;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    public ImportChanges(Rows rows, FieldCipher cipher, ObjectMapper json) {
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
    }

    /** A difference where it is kept. */
    record Kept(int seq, ImportChange change, String unitName) {
    }

    /** The version an undone import had written, and the one there is now. */
    record Versions(long undone, long now) {
    }

    /** A difference and its number. */
    record Numbered(int seq, ImportChange change) {
    }

    private record Sealed(int seq, ImportChange change, byte @Nullable [] detail) {
    }

    /** Keeps differences; {@code from} is the number of the first. */
    void keep(UUID job, int from, List<ImportChange> changes) {
        keep(job, IntStream.range(0, changes.size()).mapToObj(i -> new Numbered(from + i, changes.get(i))).toList());
    }

    /** Keeps differences under numbers of their own. Sealing is most of the work. */
    void keep(UUID job, List<Numbered> changes) {
        List<Sealed> sealed = changes.parallelStream()
                .map(one -> new Sealed(one.seq(), one.change(), seal(job, one.seq(), one.change().detail()))).toList();
        rows.execute(Query.of(
                """
                        insert into import_change (job_id, seq, row, sheet, line, kind, member_id, unit_id, name, sealed, written,
                          asked, found_at)
                        select ?, seq, row, sheet, line, kind, member_id, unit_id, name, sealed, written, string_to_array(asked, ','),
                          written - 1 from unnest(?::int4[], ?::int4[], ?::text[], ?::int4[], ?::text[], ?::uuid[], ?::uuid[],
                          ?::text[], ?::bytea[], ?::int8[], ?::text[])
                          c(seq, row, sheet, line, kind, member_id, unit_id, name, sealed, written, asked)""",
                job, ColumnArray.of("int4", sealed, Sealed::seq),
                ColumnArray.of("int4", sealed, one -> one.change().row()),
                ColumnArray.of("text", sealed, one -> one.change().place() == null ? "" : one.change().place().sheet()),
                ColumnArray.of("int4", sealed, one -> one.change().place() == null ? null : one.change().place().row()),
                ColumnArray.of("text", sealed, one -> one.change().kind().name()),
                ColumnArray.of("uuid", sealed, one -> one.change().memberId()),
                ColumnArray.of("uuid", sealed, one -> one.change().unitId()),
                ColumnArray.of("text", sealed, one -> one.change().name()),
                ColumnArray.of("bytea", sealed, Sealed::detail),
                ColumnArray.of("int8", sealed, one -> one.change().written()),
                ColumnArray.of("text", sealed, one -> String.join(",", one.change().asked()))));
    }

    /** After a number, of one kind where one is given. */
    List<Kept> page(UUID job, Optional<Kind> kind, int after, int limit) {
        Query query = Query.of(WITH_NAMES, job).add("and seq > ?", after);
        kind.ifPresent(one -> query.add("and kind = ?", one));
        return rows.list(query.add("order by seq limit ?", limit).add(NAMES), row -> kept(job, row));
    }

    /**
     * Differences of some rows after a number, and where something was decided of many at once, all that wait for a decision.
     */
    List<Kept> decided(UUID job, Collection<Integer> ofRows, boolean ofMany, int after, int limit) {
        return rows.list(Query.of(WITH_NAMES, job).add("""
                and kind in ('UNCLEAR', 'CHANGED') and (row = any(?) or ? and kind = 'UNCLEAR') and seq > ?
                order by seq limit ?""", ofRows, ofMany, after, limit).add(NAMES), row -> kept(job, row));
    }

    /** Differences of known people, and those in some lines of rows nobody knows whom to mean. */
    List<Kept> ofPeopleOrLines(UUID job, Collection<UUID> members, Collection<Integer> lines) {
        return rows.list(Query.of(WITH_NAMES, job).add("""
                and kind in ('UNCLEAR', 'CHANGED') and (member_id = any(?) or member_id is null and line = any(?))""", members,
                lines).add(NAMES), row -> kept(job, row));
    }

    /**
     * What an import wrote, before a number, the last first: those it brought, or those it changed. Backwards, because a number
     * that went from one person to another goes back the way it came.
     */
    List<Kept> written(UUID job, boolean brought, int before, int limit) {
        return rows.list(Query.of(WITH_NAMES, job).add("""
                and written is not null and (kind = 'NEW') = ? and seq < ? order by seq desc limit ?""", brought, before,
                limit).add(NAMES + " desc"), row -> kept(job, row));
    }

    /** How many people an import wrote. */
    int written(UUID job) {
        return Math.toIntExact(rows.count(
                Query.of("select count(*) from import_change where job_id = ? and written is not null", job)));
    }

    /** The name of whoever is taken off the ledger stays with what imports say of him. */
    void keepNames(Collection<UUID> members) {
        rows.execute(Query.of("""
                update import_change c set name = m.name from member m
                where m.id = c.member_id and c.member_id = any(?) and c.name is null""", members));
    }

    /**
     * Members are again as the import before had left them, under a newer version: that import can be undone next.
     *
     * @param undone the import that is taken back
     * @param versions by member: the version it had written, and the one there is now
     */
    void writtenAgain(UUID undone, Map<UUID, Versions> versions) {
        List<Map.Entry<UUID, Versions>> all = List.copyOf(versions.entrySet());
        rows.execute(Query.of("""
                update import_change c set written = v.now
                from unnest(?::uuid[], ?::int8[], ?::int8[]) v(member_id, undone, now), import_change u
                where u.job_id = ? and u.member_id = v.member_id and u.written = v.undone and c.member_id = v.member_id
                and c.job_id <> u.job_id and c.written = u.found_at""",
                ColumnArray.of("uuid", all, Map.Entry::getKey), ColumnArray.of("int8", all, one -> one.getValue().undone()),
                ColumnArray.of("int8", all, one -> one.getValue().now()), undone));
    }

    /** What an import wrote of some is taken back or stays for good: a later undo of it looks at them no more. */
    void settled(UUID job, Collection<Integer> seqs) {
        rows.execute(Query.of("update import_change set written = null where job_id = ? and seq = any(?)", job, seqs));
    }

    /** Clears away the differences of every division's imports that are older than {@code age}. */
    void clearOlderThan(Duration age) {
        String old = "j.created_at < clock_timestamp() - make_interval(secs => ?)";
        double seconds = age.toSeconds();
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select distinct j.division from import_job j where " + old
                        + " and exists (select from import_change c where c.job_id = j.id)", seconds),
                        row -> row.text("division")),
                division -> DivisionScope.run(division, () -> QuarkusTransaction.requiringNew().run(() -> rows.execute(
                        Query.of("delete from import_change c using import_job j where j.id = c.job_id and " + old,
                                seconds)))));
    }

    private Kept kept(UUID job, Row row) {
        int seq = row.integer("seq");
        String name = row.textOrNull("name");
        byte[] sealed = row.bytesOrNull("sealed");
        return new Kept(seq, new ImportChange(placeOf(row), row.value("kind", Kind.class),
                row.uuidOrNull("member_id"), row.uuid("unit_id"), name == null ? row.textOrNull("member_name") : name,
                sealed == null ? Detail.NONE : open(job, seq, sealed), row.numberOrNull("written")), row.text("unit_name"));
    }

    /** Of imports until sheets were kept, the number among all rows stands for the row. */
    private static @Nullable RowPlace placeOf(Row row) {
        Integer key = row.integerOrNull("row");
        Integer line = row.integerOrNull("line");
        return key == null ? null : new RowPlace(key, line == null ? key : line, row.text("sheet"));
    }

    private byte @Nullable [] seal(UUID job, int seq, Detail detail) {
        try {
            return detail.isEmpty() ? null : cipher.seal(placeOf(job, seq), json.writeValueAsString(detail));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A difference does not serialise", impossible);
        }
    }

    private Detail open(UUID job, int seq, byte[] sealed) {
        try {
            return json.readValue(cipher.open(placeOf(job, seq), sealed), Detail.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A difference does not read", damaged);
        }
    }

    private static FieldRef placeOf(UUID job, int seq) {
        return new FieldRef(TABLE, "detail-" + seq, job);
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String id() {
        return "job_id";
    }

    @Override
    public String part() {
        return "seq";
    }

    @Override
    public List<String> columns() {
        return List.of("sealed");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return placeOf(id, part);
    }
}
