package org.silveralliance.notification.robot;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/** Gives an alliance's chat group its robot, or another one. */
@ApplicationScoped
public class ConfigureRobot {

    private final Robots robots;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    public ConfigureRobot(Robots robots, Caller caller, AuditTrail trail, Clock clock) {
        this.robots = robots;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** A robot in the place of another one must say which it replaces; saying again which one stands changes nothing. */
    @Transactional
    public ChatGroup configure(UUID allianceId, String key, @Nullable String ifMatch) {
        caller.county();
        Optional<ChatGroup> known = robots.findByIdOptional(allianceId, LockModeType.PESSIMISTIC_WRITE);
        if (known.filter(group -> robots.hasKey(group, key)).isPresent()) {
            return known.get();
        }
        known.ifPresent(group -> ETags.requireMatch(ifMatch, group.version()));
        byte[] sealed = robots.seal(allianceId, key);
        ChatGroup group = known.orElseGet(() -> new ChatGroup(allianceId, sealed, masked(key), clock.instant()));
        group.use(sealed, masked(key), clock.instant());
        robots.persist(group);
        trail.record("robot.configured", "alliance/" + allianceId, null);
        return group;
    }

    private static String masked(String key) {
        return "****" + key.substring(key.length() - 4);
    }
}
