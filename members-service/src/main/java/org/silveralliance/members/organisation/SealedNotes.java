package org.silveralliance.members.organisation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** Notes on secretaries, for the change of keys. */
@ApplicationScoped
public class SealedNotes implements SealedTable {

    @Override
    public String name() {
        return "party_post";
    }

    @Override
    public List<String> columns() {
        return List.of("note_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return SecretaryNotes.place(id);
    }
}
