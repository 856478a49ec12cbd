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

/** Writes the parts of the names that came onto the ledger before it kept them; of later ones the database does. */
@ApplicationScoped
public class WriteNameParts {

    private static final int AT_ONCE = 1_000;

    private final Rows rows;

    public WriteNameParts(Rows rows) {
        this.rows = rows;
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeAll() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select division from member_parts_to_come"), row -> row.text("division")),
                division -> DivisionScope.run(division, () -> {
                    boolean more;
                    do {
                        more = QuarkusTransaction.requiringNew().call(() -> writeSome(division));
                    } while (more);
                }));
    }

    /** Goes on where it stopped; false when there is nothing left, or another process is at it. */
    private boolean writeSome(String division) {
        Optional<UUID> after = rows.first(
                Query.of("select after from member_parts_to_come where division = ? for update skip locked", division),
                row -> row.uuid("after"));
        if (after.isEmpty()) {
            return false;
        }
        // Nobody is called otherwise between these two statements.
        List<UUID> some = rows.list(Query.of("""
                select id from member where division = ? and id > ? order by id limit ? for share""",
                division, after.get(), AT_ONCE), row -> row.uuid("id"));
        rows.execute(Query.of("""
                insert into member_name_part (member_id, part, division)
                select id, part, division from member, name_parts(name_key, initials, also_initials, pinyin) part
                where id = any(?) on conflict do nothing""", some));
        if (some.size() < AT_ONCE) {
            rows.execute(Query.of("delete from member_parts_to_come where division = ?", division));
            return false;
        }
        rows.execute(Query.of("update member_parts_to_come set after = ? where division = ?", some.getLast(), division));
        return true;
    }
}
