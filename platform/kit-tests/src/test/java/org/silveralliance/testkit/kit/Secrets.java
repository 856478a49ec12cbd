package org.silveralliance.testkit.kit;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps secrets, as a service would. */
@ApplicationScoped
public class Secrets implements SealedTable {

    private final FieldCipher cipher;
    private final Rows rows;

    Secrets(FieldCipher cipher, Rows rows) {
        this.cipher = cipher;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public List<String> columns() {
        return List.of("text_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef("secret", "text", id);
    }

    /** Fewer than there are, so that there is a second round. */
    @Override
    public int atOnce() {
        return 2;
    }

    UUID keep(String division, String text) {
        UUID id = Ids.next();
        DivisionScope.run(division, () -> QuarkusTransaction.requiringNew().run(() -> rows.execute(Query.of(
                "insert into secret (id, text_enc) values (?, ?)", id, cipher.seal(place(id, 0, "text_enc"), text)))));
        return id;
    }

    String tell(String division, UUID id) {
        return DivisionScope.call(division, () -> rows.first(Query.of("select text_enc from secret where id = ?", id),
                row -> cipher.open(place(id, 0, "text_enc"), row.bytes("text_enc"))).orElseThrow());
    }
}
