package org.silveralliance.kit.rekey;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Which keys the rows of a table lie under, and how many. */
@ApplicationScoped
public class KeysInUse {

    private final Rows rows;
    private final FieldCipher cipher;

    public KeysInUse(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /**
     * So many rows of a division.
     *
     * @param indexKey null where the table has no index
     */
    record Use(String division, long sealedUnder, @Nullable Integer indexKey, long count) {
    }

    List<Use> of(SealedTable table) {
        String indexKey = table.index() == null ? "null::int" : "index_key";
        String sql = """
                select division, sealed_under, %s index_key, count(*) held from %s where sealed_under is not null
                group by 1, 2, 3 order by 1, 2, 3""".formatted(indexKey, table.name());
        List<Use> found = new ArrayList<>();
        DivisionScope.everywhere(() -> rows.list(Query.of(sql), row -> new Use(row.text("division"),
                row.number("sealed_under"), row.integerOrNull("index_key"), row.number("held"))), found::add);
        return found;
    }

    /** Whether rows lie under a key or suite that is no longer the current one. */
    boolean isOutdated(Use use) {
        return use.sealedUnder() != cipher.sealsUnder() || use.indexKey() != null && use.indexKey() != cipher.version();
    }

    /** Whether there is the key to read and find these rows. */
    boolean isReadable(Use use) {
        return cipher.opens(use.sealedUnder()) && (use.indexKey() == null || cipher.versions().contains(use.indexKey()));
    }
}
