package org.silveralliance.notification.robot;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;

/** Robots' keys, for the change of ours. */
@ApplicationScoped
public class SealedRobots implements SealedTable {

    @Override
    public String name() {
        return "chat_group";
    }

    @Override
    public String id() {
        return "alliance_id";
    }

    @Override
    public List<String> columns() {
        return List.of("robot_key");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return Robots.place(id);
    }
}
