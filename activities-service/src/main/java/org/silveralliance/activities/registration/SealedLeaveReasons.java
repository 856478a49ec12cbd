package org.silveralliance.activities.registration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** Why people took leave, for the change of keys. */
@ApplicationScoped
public class SealedLeaveReasons implements SealedTable {

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public List<String> columns() {
        return List.of("reason_sealed");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return LeaveReasons.place(id);
    }
}
