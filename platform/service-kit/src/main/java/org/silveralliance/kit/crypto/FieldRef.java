package org.silveralliance.kit.crypto;

import java.util.UUID;

/** Where a ciphertext belongs. It is bound to its place as additional data: copied elsewhere it does not open. */
public record FieldRef(String table, String column, UUID row) {
}
