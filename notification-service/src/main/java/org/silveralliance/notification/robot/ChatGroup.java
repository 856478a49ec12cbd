package org.silveralliance.notification.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.silveralliance.notification.NotificationProblem;

/** The robot of one alliance's chat group. */
@Entity
@Table(name = "chat_group")
public class ChatGroup {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Id
    private UUID allianceId;
    private byte[] robotKey;
    private String keyMasked;
    private Instant changedAt;
    private @Nullable Instant triedAt;

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
        triedAt = null;
    }

    /** A group hears one test message a minute. */
    void tryOut(Instant now) {
        if (triedAt != null && now.isBefore(triedAt.plus(PAUSE))) {
            throw NotificationProblem.ROBOT_TRIED.because("一分钟内刚发过测试消息，请稍后再试");
        }
        triedAt = now;
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
