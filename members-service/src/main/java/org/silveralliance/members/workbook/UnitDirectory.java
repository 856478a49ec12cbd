package org.silveralliance.members.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The units a ledger may name. Names include former ones, because ledgers live longer than names. */
public interface UnitDirectory {

    Optional<KnownUnit> byUscc(String uscc);

    Optional<KnownUnit> byName(String name);

    /** A unit on the register. */
    record KnownUnit(UUID id, String uscc, String name, Set<String> formerNames) {

        boolean isCalled(String other) {
            return name.equals(other) || formerNames.contains(other);
        }
    }
}
