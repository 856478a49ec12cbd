package org.silveralliance.members.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.silveralliance.kit.workbook.UnitDirectory;

/** The units of one division in memory. A present name goes before another unit's former one. */
final class UnitsByName implements UnitDirectory {

    private final Map<String, KnownUnit> byUscc = new HashMap<>();
    private final Map<String, KnownUnit> byName = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    UnitsByName(List<KnownUnit> units) {
        units.forEach(unit -> unit.formerNames().forEach(former -> byName.put(former, unit)));
        units.forEach(unit -> {
            byUscc.put(unit.uscc(), unit);
            byName.put(unit.name(), unit);
            names.put(unit.id(), unit.name());
        });
    }

    @Override
    public Optional<KnownUnit> byUscc(String uscc) {
        return Optional.ofNullable(byUscc.get(uscc));
    }

    @Override
    public Optional<KnownUnit> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String nameOf(UUID unit) {
        return names.getOrDefault(unit, "已撤并单位");
    }
}
