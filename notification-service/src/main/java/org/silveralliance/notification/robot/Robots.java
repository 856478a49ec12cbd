package org.silveralliance.notification.robot;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jboss.logging.Logger;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The robots; a key is a credential and leaves this class only for the call itself. */
@ApplicationScoped
public class Robots implements PanacheRepositoryBase<ChatGroup, UUID> {

    private static final Logger LOG = Logger.getLogger(Robots.class);

    private final FieldCipher cipher;
    private final Rows rows;

    public Robots(FieldCipher cipher, Rows rows) {
        this.cipher = cipher;
        this.rows = rows;
    }

    /** The key, and the robot locked until the transaction ends. */
    public Optional<String> keyForSending(UUID allianceId) {
        ChatGroup group = findById(allianceId, LockModeType.PESSIMISTIC_WRITE);
        return group == null ? Optional.empty() : Optional.of(cipher.open(place(allianceId), group.sealedKey()));
    }

    /** One that does not open is no key. */
    boolean hasKey(ChatGroup group, String key) {
        try {
            return cipher.open(place(group.allianceId()), group.sealedKey()).equals(key);
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "The robot's key of alliance %s does not open", group.allianceId());
            return false;
        }
    }

    byte[] seal(UUID allianceId, String key) {
        return cipher.seal(place(allianceId), key);
    }

    boolean isAlliance(UUID allianceId) {
        return rows.exists(Query.of("select 1 from alliance where id = ?", allianceId));
    }

    static FieldRef place(UUID allianceId) {
        return new FieldRef("chat_group", "robot_key", allianceId);
    }
}
