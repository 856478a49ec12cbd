package org.silveralliance.members.floating;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.crypto.Mask;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.members.floating.Whereabouts.Opened;

/** Seals and opens where floating members live, and seals it anew when keys change. */
@ApplicationScoped
public class FloatingVault implements SealedTable {

    private static final String TABLE = "floating_record";
    private static final String SUFFIX = "_enc";
    private static final String ADDRESS = "address";
    private static final String PHONE = "phone";
    private static final String FAMILY_NAME = "family_name";
    private static final String FAMILY_PHONE = "family_phone";

    private final FieldCipher cipher;

    public FloatingVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Whereabouts seal(UUID id, Opened clear) {
        return new Whereabouts(seal(id, ADDRESS, clear.address()), seal(id, PHONE, clear.phone()),
                Mask.phone(clear.phone()), seal(id, FAMILY_NAME, clear.familyName()),
                seal(id, FAMILY_PHONE, clear.familyPhone()));
    }

    Opened open(UUID id, Whereabouts sealed) {
        return new Opened(open(id, ADDRESS, sealed.address), open(id, PHONE, sealed.phone),
                open(id, FAMILY_NAME, sealed.familyName), open(id, FAMILY_PHONE, sealed.familyPhone));
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public List<String> columns() {
        return List.of("address_enc", "phone_enc", "family_name_enc", "family_phone_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(TABLE, column.substring(0, column.length() - SUFFIX.length()), id);
    }

    private byte[] seal(UUID id, String column, String text) {
        return cipher.seal(new FieldRef(TABLE, column, id), text);
    }

    private String open(UUID id, String column, byte[] sealed) {
        return cipher.open(new FieldRef(TABLE, column, id), sealed);
    }
}
