package org.silveralliance.alliance.post;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.silveralliance.alliance.post.Posts.Liaison;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;

/** The sealed phones of liaisons. One that does not open is said to be so and hides nobody else's. */
@ApplicationScoped
public class LiaisonPhones {

    private static final Logger LOG = Logger.getLogger(LiaisonPhones.class);

    private final FieldCipher cipher;

    public LiaisonPhones(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID liaison, String phone) {
        return cipher.seal(place(liaison), phone);
    }

    Optional<String> open(Liaison liaison) {
        try {
            return Optional.of(cipher.open(place(liaison.id()), liaison.phone()));
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "The phone of liaison %s does not open", liaison.id());
            return Optional.empty();
        }
    }

    static FieldRef place(UUID liaison) {
        return new FieldRef("liaison", "phone", liaison);
    }
}
