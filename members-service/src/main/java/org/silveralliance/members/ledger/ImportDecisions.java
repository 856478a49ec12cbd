package org.silveralliance.members.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.member.MemberField;

/** What people decided of an import's differences. */
@ApplicationScoped
public class ImportDecisions {

    /** Which is right. */
    @Schema(name = "ImportTake")
    public enum Take {
        /** The workbook's value. */
        FILE,
        /** What the ledger says. */
        LEDGER,
        /** The row is the known person, whose identity number is corrected. */
        SAME,
        /** The row is somebody else of the same name. */
        OTHER
    }

    private final Rows rows;
    private final Clock clock;

    public ImportDecisions(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Key(int row, String field) {
    }

    /** {@code carried}: it was said of a column or of all before the workbook was read again, and holds for this row so. */
    record Decision(Take take, @Nullable UUID memberId, boolean carried) {

        Decision(Take take, @Nullable UUID memberId) {
            this(take, memberId, false);
        }
    }

    /**
     * All decisions of one import; that of a field of a row goes before that of the row, of the column and of all. Last goes
     * what was said of a column or of all before the workbook was read again.
     */
    record Decided(Map<Key, Decision> decisions) {

        static final Decided NOTHING = new Decided(Map.of());

        boolean isEmpty() {
            return decisions.isEmpty();
        }

        /** The rows of which something is decided in particular. */
        Set<Integer> rows() {
            return decisions.keySet().stream().map(Key::row).filter(row -> row != 0).collect(Collectors.toSet());
        }

        /** Whether something is decided of a column or of all. */
        boolean isOfMany() {
            return decisions.keySet().stream().anyMatch(key -> key.row() == 0);
        }

        /** Of a column or of everything only what is asked about is decided; what merely changes is decided in its row. */
        @Nullable
        Take of(int row, MemberField field, boolean asked) {
            Take inRow = inRow(row, field);
            return inRow != null || !asked ? inRow
                    : Stream.of(said(0, field.name()), said(0, ""), said(row, field.name())).flatMap(Optional::stream)
                            .map(Decision::take).findFirst().orElse(null);
        }

        /** What is decided of the row in particular. */
        @Nullable
        Take inRow(int row, MemberField field) {
            return Stream.of(said(row, field.name()), said(row, "")).flatMap(Optional::stream)
                    .filter(decision -> !decision.carried()).map(Decision::take).findFirst().orElse(null);
        }

        private Optional<Decision> said(int row, String field) {
            return Optional.ofNullable(decisions.get(new Key(row, field))).filter(decision -> isOfValues(decision.take()));
        }

        Optional<Decision> whoIs(int row) {
            return Optional.ofNullable(decisions.get(new Key(row, MemberField.ID_NO.name())))
                    .filter(found -> !isOfValues(found.take()));
        }

        private static boolean isOfValues(Take take) {
            return take == Take.FILE || take == Take.LEDGER;
        }
    }

    Decided of(UUID job) {
        Map<Key, Decision> decisions = new HashMap<>();
        rows.list(Query.of("select row, field, take, member_id, carried from import_decision where job_id = ?", job),
                row -> decisions
                        .put(new Key(row.integer("row"), row.text("field")), decision(row)));
        return new Decided(decisions);
    }

    int count(UUID job) {
        return (int) rows.count(Query.of("select count(*) from import_decision where job_id = ?", job));
    }

    /** A decision with what it is about. */
    record Noted(int row, String field, Decision decision) {
    }

    /** Decides many things of which nothing was decided before. */
    void decide(UUID job, List<Noted> noted, String by) {
        rows.execute(Query.of("""
                insert into import_decision (job_id, row, field, take, member_id, carried, decided_by, decided_at)
                select ?, d.*, ?, ? from unnest(?::int4[], ?::text[], ?::text[], ?::uuid[], ?::boolean[])
                  d(row, field, take, member_id, carried)""",
                job, by, clock.instant(), ColumnArray.of("int4", noted, Noted::row),
                ColumnArray.of("text", noted, Noted::field),
                ColumnArray.of("text", noted, one -> one.decision().take().name()),
                ColumnArray.of("uuid", noted, one -> one.decision().memberId()),
                ColumnArray.of("bool", noted, one -> one.decision().carried())));
    }

    /** How many decisions of the check before still hold, and how many do not. */
    record Carried(int kept, int lost) {
    }

    void carried(UUID job, Carried carried) {
        rows.execute(Query.of("update import_reading set carried = ?, dropped = ? where job_id = ?", carried.kept(),
                carried.lost(), job));
    }

    Carried carried(UUID job) {
        return rows.first(Query.of("select carried, dropped from import_reading where job_id = ?", job),
                row -> new Carried(row.integer("carried"), row.integer("dropped"))).orElse(new Carried(0, 0));
    }

    /** Says it anew; {@code row} 0 means every row, and an empty field every field. */
    void decide(UUID job, int row, String field, Decision decision, String by) {
        rows.execute(Query.of(
                """
                        insert into import_decision (job_id, row, field, take, member_id, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (job_id, row, field) do update set take = excluded.take,
                          member_id = excluded.member_id, carried = false, decided_by = excluded.decided_by, decided_at = excluded.decided_at""",
                job,
                row, field, decision.take(), decision.memberId(), by, clock.instant()));
    }

    private static Decision decision(Row row) {
        return new Decision(row.value("take", Take.class), row.uuidOrNull("member_id"), row.bool("carried"));
    }
}
