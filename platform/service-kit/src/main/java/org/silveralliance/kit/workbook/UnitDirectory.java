package org.silveralliance.kit.workbook;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The units a workbook may name. Names include former ones, because workbooks live longer than names. */
public interface UnitDirectory {

    Optional<KnownUnit> byUscc(String uscc);

    Optional<KnownUnit> byName(String name);

    /** The unit with this code, else the one with this name; either may be empty. */
    default Optional<KnownUnit> find(String uscc, String name) {
        return (uscc.isEmpty() ? Optional.<KnownUnit> empty() : byUscc(uscc))
                .or(() -> name.isEmpty() ? Optional.empty() : byName(name));
    }

    /** A unit on the register. */
    record KnownUnit(UUID id, String uscc, String name, Set<String> formerNames) {

        boolean isCalled(String other) {
            return name.equals(other) || formerNames.contains(other);
        }
    }
}
