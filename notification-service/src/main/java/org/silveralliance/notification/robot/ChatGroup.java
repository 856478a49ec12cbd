package org.silveralliance.notification.robot;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The robot of one alliance's chat group. */
@Entity
@Table(name = "chat_group")
public class ChatGroup {

    @Id
    private UUID allianceId;
    private byte[] robotKey;
    private String keyMasked;
    private Instant changedAt;

    protected ChatGroup() {
    }

    ChatGroup(UUID allianceId, byte[] sealedKey, String masked, Instant now) {
        this.allianceId = allianceId;
        this.robotKey = sealedKey;
        this.keyMasked = masked;
        this.changedAt = now;
    }

    void use(byte[] sealedKey, String masked, Instant now) {
        robotKey = sealedKey;
        keyMasked = masked;
        changedAt = now;
    }

    UUID allianceId() {
        return allianceId;
    }

    byte[] sealedKey() {
        return robotKey;
    }

    String keyMasked() {
        return keyMasked;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Which robot it is: another one is set at another moment. */
    long version() {
        return changedAt.toEpochMilli();
    }
}
