package org.silveralliance.alliance.post;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** Phones of liaisons, for the change of keys. */
@ApplicationScoped
public class SealedPhones implements SealedTable {

    @Override
    public String name() {
        return "liaison";
    }

    @Override
    public List<String> columns() {
        return List.of("phone");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return LiaisonPhones.place(id);
    }
}
