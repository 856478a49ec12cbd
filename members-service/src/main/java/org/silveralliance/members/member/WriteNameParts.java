package org.silveralliance.members.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Writes the parts of the names of many people at once: an import's, and of those on the ledger before it kept them. */
@ApplicationScoped
public class WriteNameParts {

    private static final int AT_ONCE = 1_000;

    private final Rows rows;

    public WriteNameParts(Rows rows) {
        this.rows = rows;
    }

    /** Goes on with what a process that died left. */
    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeAll() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select distinct division from member_parts_to_come"),
                        row -> row.text("division")),
                division -> DivisionScope.run(division, () -> write(division)));
    }

    /** Writes what is to come in a division, a thousand people at a time; what another process is at is left to it. */
    public void write(String division) {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(() -> writeSome(division));
        } while (more);
    }

    /** False when nothing is left, or somebody else is at it. */
    private boolean writeSome(String division) {
        Optional<Stretch> next = rows.first(Query.of("""
                select first, last from member_parts_to_come where division = ? order by first limit 1
                for update skip locked""", division), row -> new Stretch(row.uuid("first"), row.uuid("last")));
        if (next.isEmpty()) {
            return false;
        }
        Stretch stretch = next.get();
        List<UUID> some = rows.list(Query.of("""
                select id from member where division = ? and id between ? and ? order by id limit ?""",
                division, stretch.first(), stretch.last(), AT_ONCE), row -> row.uuid("id"));
        if (held(some) < some.size()) {
            // Somebody is changing one of them, who may wait for this stretch: it is left to the next round, not waited for.
            return false;
        }
        rows.execute(Query.of("""
                insert into member_name_part (member_id, part, division)
                select id, part, division from member, name_parts(name_key, initials, also_initials, pinyin) part
                where id = any(?) on conflict do nothing""", some));
        rows.execute(Query.of("delete from member_parts_to_come where division = ? and first = ?",
                division, stretch.first()));
        if (some.size() == AT_ONCE) {
            rows.execute(Query.of("""
                    insert into member_parts_to_come (division, first, last) values (?, ?, ?)
                    on conflict (division, first) do update set last = greatest(member_parts_to_come.last, excluded.last)""",
                    division, some.getLast(), stretch.last()));
        }
        return true;
    }

    /** How many of them nobody is changing; nobody is called otherwise until they are written. */
    private int held(List<UUID> some) {
        return rows.list(Query.of("select id from member where id = any(?) order by id for share skip locked", some),
                row -> row.uuid("id")).size();
    }

    private record Stretch(UUID first, UUID last) {
    }
}
