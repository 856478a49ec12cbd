package org.silveralliance.members.member;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.identity.Pinyin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Reads the names that came onto the ledger before it kept how they are read, and those a new table reads otherwise. */
@ApplicationScoped
public class ReadNames {

    private static final int AT_ONCE = 1_000;

    private final Rows rows;

    public ReadNames(Rows rows) {
        this.rows = rows;
    }

    private record Unread(UUID id, String name, Pinyin read) {

        @Override
        public String toString() {
            return "Unread " + id;
        }
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void readAll() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select distinct division from member where pinyin = ''"),
                        row -> row.text("division")),
                division -> DivisionScope.run(division, () -> {
                    int read;
                    do {
                        read = QuarkusTransaction.requiringNew().call(() -> readSome(division));
                    } while (read == AT_ONCE);
                }));
    }

    int readSome(String division) {
        List<Unread> unread = rows.list(Query.of("""
                select id, name from member where division = ? and pinyin = '' order by id limit ? for update skip locked""",
                division, AT_ONCE),
                row -> new Unread(row.uuid("id"), row.text("name"), Pinyin.of(row.text("name"))));
        rows.execute(Query.of("""
                update member m set pinyin = r.pinyin, initials = r.initials,
                  also_initials = nullif(r.also, '')
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as r(id, pinyin, initials, also) where m.id = r.id""",
                ColumnArray.of("uuid", unread, Unread::id),
                ColumnArray.of("text", unread, one -> one.read().spelled()),
                ColumnArray.of("text", unread, one -> one.read().initials()),
                ColumnArray.of("text", unread, one -> String.join(" ", one.read().also()))));
        return unread.size();
    }
}
