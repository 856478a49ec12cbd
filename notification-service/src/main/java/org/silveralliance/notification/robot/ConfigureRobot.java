package org.silveralliance.notification.robot;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

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

    @Transactional
    public ChatGroup configure(UUID allianceId, String key) {
        caller.county();
        byte[] sealed = robots.seal(allianceId, key);
        ChatGroup group = robots.findByIdOptional(allianceId)
                .orElseGet(() -> new ChatGroup(allianceId, sealed, masked(key), clock.instant()));
        group.use(sealed, masked(key), clock.instant());
        robots.persist(group);
        trail.record("robot.configured", "alliance/" + allianceId, null);
        return group;
    }

    private static String masked(String key) {
        return "****" + key.substring(key.length() - 4);
    }
}
