package org.silveralliance.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.ClientAddress;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Who did what, when, from where and why: one append-only row, chained per division by a keyed hash (HMAC-SM3, GB/T 32905)
 * over the previous hash and the row, in the transaction of what it records or, where there is none, in one of its own.
 * Whoever may write to the database but has not the key cannot forge a row. Subjects are ids; no personal data.
 */
@ApplicationScoped
public class AuditTrail {

    private static final int AT_ONCE = 5_000;
    private static final int MOST_HEADS = 5_000;

    private final Rows rows;
    private final ChainKeys keys;
    private final HeadCopies copies;
    private final Clock clock;
    private final Map<String, Head> heads = new ConcurrentHashMap<>();

    public AuditTrail(Rows rows, ChainKeys keys, HeadCopies copies, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.copies = copies;
        this.clock = clock;
    }

    /** Records an action on a subject, such as {@code ("alliance.lead-unit.designated", "alliance/…", "文号…")}. */
    public void record(String action, String subject, @Nullable String reason) {
        append(DivisionScope.current(), List.of(new Entry(now(), actor(), ClientAddress.current(), action, subject,
                reason == null ? "" : reason)));
    }

    /**
     * Records an action on a subject of a county, in that county's chain: whoever looks from a city or a province is seen by
     * the
     * county's auditor.
     */
    public void recordIn(String division, String action, String subject, String reason) {
        append(division, List.of(new Entry(now(), actor(), ClientAddress.current(), action, subject, reason)));
    }

    /** Records the same action on many subjects, in their order; nothing where there are none. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void record(String action, List<String> subjects, String reason) {
        Instant now = now();
        String actor = actor();
        String origin = ClientAddress.current();
        for (int from = 0; from < subjects.size(); from += AT_ONCE) {
            append(DivisionScope.current(), subjects.subList(from, Math.min(from + AT_ONCE, subjects.size())).stream()
                    .map(subject -> new Entry(now, actor, origin, action, subject, reason)).toList());
        }
    }

    /** As exactly as the database keeps it, since it goes into the hash. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Appends several entries to a division's chain, in their order: in the open transaction or, where there is none, in one of
     * their own.
     */
    void append(String division, List<Entry> entries) {
        if (QuarkusTransaction.isActive()) {
            appendInTurn(division, entries);
        } else if (!isAppendedAtOnce(division, entries)) {
            QuarkusTransaction.requiringNew().run(() -> appendInTurn(division, entries));
        }
    }

    /** What this process appended last is the last row, as long as no other appends: then one way to the database is enough. */
    private boolean isAppendedAtOnce(String division, List<Entry> entries) {
        Head last = heads.get(division);
        return last != null && keys.areNoted(last.key()) && isAppended(division, entries, last);
    }

    private void appendInTurn(String division, List<Entry> entries) {
        Head guess = heads.get(division);
        // Whether the first try succeeds or not, this transaction then has the turn, and nobody else appends.
        if (!isAppendedAndNoted(division, entries, guess == null ? head(division) : guess)
                && !isAppendedAndNoted(division, entries, head(division))) {
            throw new IllegalStateException("The trail of " + division + " grew out of turn");
        }
    }

    private boolean isAppendedAndNoted(String division, List<Entry> entries, Head last) {
        keys.note(last.key(), last.seq() > 0);
        return isAppended(division, entries, last);
    }

    private Head head(String division) {
        return rows
                .first(Query.of("select seq, hash, key from audit_row where division = ? order by seq desc limit 1", division),
                        row -> new Head(row.number("seq"), row.text("hash"), row.integer("key")))
                .orElse(Head.OF_NONE);
    }

    /** Whether the entries now follow a row; they do not when it is not the last one. */
    private boolean isAppended(String division, List<Entry> entries, Head last) {
        int key = keys.next(last.key());
        List<Link> links = new ArrayList<>(entries.size());
        Head head = last;
        for (Entry entry : entries) {
            String hash = keys.hash(key, head.hash(), division, head.seq() + 1, entry);
            links.add(new Link(head.seq() + 1, key, entry, head.hash(), hash));
            head = new Head(head.seq() + 1, hash, key);
        }
        // Writers of one division's chain queue here until commit, so that no two rows name the same predecessor. The second
        // statement sees what was committed when its turn came. Out of a transaction the two are one of their own.
        int appended = rows.executeTogether(Query.of("select pg_advisory_xact_lock(hashtext('audit' || ?));", division).add("""
                insert into audit_row (division, key, seq, at, actor, origin, action, subject, reason, previous, hash)
                select ?, ?, * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[])
                where coalesce((select hash from audit_row where division = ? order by seq desc limit 1), '') = ?""",
                division, key, ColumnArray.of("int8", links, Link::seq),
                ColumnArray.of("text", links, link -> link.entry().at().toString()),
                text(links, link -> link.entry().actor()), text(links, link -> link.entry().origin()),
                text(links, link -> link.entry().action()), text(links, link -> link.entry().subject()),
                text(links, link -> link.entry().reason()), text(links, Link::previous), text(links, Link::hash),
                division, last.hash()));
        if (appended > 0) {
            remember(division, head);
        }
        return appended > 0;
    }

    /** A guess: the transaction may yet come to nothing, and somebody else may append. */
    private void remember(String division, Head head) {
        if (heads.size() >= MOST_HEADS) {
            heads.clear();
        }
        heads.put(division, head);
    }

    private static ColumnArray text(List<Link> links, Function<Link, String> value) {
        return ColumnArray.of("text", links, value);
    }

    /** Walks a division's chain, some thousand rows at a time, and holds it against what was copied of it. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Verified verify(String division) {
        Map<Long, String> copied = copies.of(division).stream()
                .collect(Collectors.toMap(HeadCopies.Head::seq, HeadCopies.Head::hash, (first, again) -> first));
        long lastCopied = copied.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        String previous = "";
        int key = 0;
        long expected = 1;
        List<Link> some;
        do {
            some = rows.list(Query.of("""
                    select seq, key, at, actor, origin, action, subject, reason, previous, hash from audit_row
                    where division = ? and seq >= ? order by seq limit ?""", division, expected, AT_ONCE), AuditTrail::link);
            for (Link link : some) {
                if (link.seq() != expected || !link.previous().equals(previous) || link.key() < key
                        || !link.hash().equals(keys.hash(link.key(), previous, division, expected, link.entry()))
                        || !link.hash().equals(copied.getOrDefault(expected, link.hash()))) {
                    return new Verified(division, expected - 1, expected, previous, lastCopied, false);
                }
                previous = link.hash();
                key = link.key();
                expected++;
            }
        } while (some.size() == AT_ONCE);
        boolean cut = lastCopied > expected - 1;
        return new Verified(division, expected - 1, cut ? expected : 0, previous, lastCopied, cut);
    }

    static Link link(Row row) {
        return new Link(row.number("seq"), row.integer("key"),
                new Entry(row.instant("at"), row.text("actor"), row.text("origin"),
                        row.text("action"), row.text("subject"), row.text("reason")),
                row.text("previous"), row.text("hash"));
    }

    /**
     * How far a division's chain holds: {@code rows} from its first, {@code firstBroken} the first that does not or that was
     * cut off (0 when none is), {@code head} the hash of the last that does, {@code copied} the last row that is known from a
     * copy outside the database (0 when there is none), {@code cut} whether it and what follows are gone.
     */
    @Schema(name = "AuditChain")
    public record Verified(String division, long rows, long firstBroken, String head, long copied, boolean cut) {
    }

    /** One thing done or refused. */
    record Entry(Instant at, String actor, String origin, String action, String subject, String reason) {
    }

    private record Head(long seq, String hash, int key) {
        private static final Head OF_NONE = new Head(0, "", 0);
    }

    /** A row as it lies in a division's chain. */
    record Link(long seq, int key, Entry entry, String previous, String hash) {
    }

    private static String actor() {
        return Arc.container().requestContext().isActive() ? Arc.container().instance(Caller.class).get().username()
                : "system";
    }
}
