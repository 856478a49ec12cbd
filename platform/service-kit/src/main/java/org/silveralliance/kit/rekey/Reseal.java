package org.silveralliance.kit.rekey;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/**
 * Seals and indexes some rows of the division in force anew, in one transaction. Rows that somebody else is changing are left
 * to the next round. Nothing but the sealed columns and their hashes changes: neither the row's version nor what others hear.
 */
@ApplicationScoped
public class Reseal {

    private static final Logger LOG = Logger.getLogger(Reseal.class);

    private final Rows rows;
    private final FieldCipher cipher;
    private final IndexKey indexKey;

    public Reseal(Rows rows, FieldCipher cipher, IndexKey indexKey) {
        this.rows = rows;
        this.cipher = cipher;
        this.indexKey = indexKey;
    }

    /** Where a round through a division stands. */
    record Place(UUID id, int part) {
    }

    /**
     * What became of some rows.
     *
     * @param last of those looked at; absent when there was none
     * @param damaged rows that do not open
     */
    record Done(Optional<Place> last, int resealed, int damaged) {
    }

    private record Anew(Place place, Map<String, byte[]> values) {
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Done some(SealedTable table, String division, Optional<Place> after) {
        int version = table.index() == null ? 0 : indexKey.forWriting();
        List<Optional<Anew>> judged = new ArrayList<>();
        List<Place> places = rows.list(outdated(table, division, after, version), row -> {
            Place place = new Place(row.uuid(table.id()), part(table, row));
            judged.add(anew(table, row, place, version));
            return place;
        });
        List<Anew> good = judged.stream().flatMap(Optional::stream).toList();
        if (!good.isEmpty()) {
            write(table, good, version);
            Failpoints.pass(Failpoints.REKEY_BEFORE_COMMIT);
        }
        return new Done(places.isEmpty() ? Optional.empty() : Optional.of(places.getLast()), good.size(),
                places.size() - good.size());
    }

    private Query outdated(SealedTable table, String division, Optional<Place> after, int version) {
        String key = key(table, "");
        SealedTable.Index index = table.index();
        List<String> columns = new ArrayList<>(List.of(key));
        columns.addAll(table.columns());
        if (index != null) {
            columns.addAll(index.reads());
            columns.add("index_key");
        }
        long now = cipher.sealsUnder();
        Query query = Query.of("select " + String.join(", ", columns) + " from " + table.name()
                + " where division = ? and sealed_under is not null and (sealed_under < ? or sealed_under > ?", division, now,
                now);
        query.add(index == null ? ")" : "or index_key <> " + version + ")");
        after.ifPresent(place -> {
            if (table.part() == null) {
                query.add("and " + key + " > ?", place.id());
            } else {
                query.add("and (" + key + ") > (?, ?)", place.id(), place.part());
            }
        });
        return query.add("order by " + key + " limit ? for update skip locked", table.atOnce());
    }

    /** A row that does not open holds up no other; it keeps its key in use. */
    private Optional<Anew> anew(SealedTable table, Row row, Place place, int version) {
        try {
            Map<String, byte[]> values = new HashMap<>();
            Map<String, String> opened = new HashMap<>();
            for (String column : table.columns()) {
                byte[] sealed = row.bytesOrNull(column);
                if (sealed == null) {
                    continue;
                }
                var bound = table.place(place.id(), place.part(), column);
                boolean outdated = cipher.isOutdated(sealed);
                if (outdated || table.index() != null) {
                    opened.put(column, cipher.open(bound, sealed));
                }
                values.put(column, outdated ? cipher.seal(bound, Objects.requireNonNull(opened.get(column))) : sealed);
            }
            SealedTable.Index index = table.index();
            if (index != null) {
                values.putAll(index.of(row, opened, version));
            }
            return Optional.of(new Anew(place, values));
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "Row %s of %s cannot be sealed anew", place.id(), table.name());
            return Optional.empty();
        }
    }

    private void write(SealedTable table, List<Anew> good, int version) {
        SealedTable.Index index = table.index();
        List<String> columns = Stream.concat(table.columns().stream(), index == null ? Stream.of() : index.hashes().stream())
                .toList();
        List<Object> values = new ArrayList<>();
        values.add(good.stream().map(row -> row.place().id()).toList());
        if (table.part() != null) {
            values.add(good.stream().map(row -> row.place().part()).toList());
        }
        columns.forEach(column -> values.add(ColumnArray.of("bytea", good, row -> row.values().get(column))));
        rows.execute(Query.of("update " + table.name() + " t set "
                + columns.stream().map(column -> column + " = anew." + column).collect(joining(", "))
                + (index == null ? "" : ", index_key = " + version)
                + " from unnest(?::uuid[]" + (table.part() == null ? "" : ", ?::int4[]") + ", ?::bytea[]".repeat(columns.size())
                + ") as anew (" + key(table, "") + ", " + String.join(", ", columns) + ") where (" + key(table, "t.") + ") = ("
                + key(table, "anew.") + ")", values.toArray()));
    }

    private static int part(SealedTable table, Row row) {
        String part = table.part();
        return part == null ? 0 : row.integer(part);
    }

    private static String key(SealedTable table, String prefix) {
        String part = table.part();
        return prefix + table.id() + (part == null ? "" : ", " + prefix + part);
    }
}
