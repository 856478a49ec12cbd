package org.silveralliance.notification.robot;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.channel.WeComRobot;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Says one test message in an alliance's chat group, so that whoever set its robot sees that it speaks. */
@ApplicationScoped
public class TryRobot {

    static final String TEXT = "银发联盟：群机器人已接通。这是一条测试消息，不用回复。";

    private final Robots robots;
    private final WeComRobot wecom;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    public TryRobot(Robots robots, WeComRobot wecom, Caller caller, AuditTrail trail, Clock clock) {
        this.robots = robots;
        this.wecom = wecom;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of a test message. */
    public enum RobotAnswer {
        /** WeCom took it. */
        SENT,
        /** The group has heard too much in this minute, or WeCom has no time. */
        LATER,
        /** WeCom knows no robot by this key. */
        REFUSED,
        /** No answer came: somebody has to look into the group. */
        UNKNOWN
    }

    /** No transaction is open while WeCom is asked. */
    public RobotAnswer tryOut(UUID allianceId) {
        String key = QuarkusTransaction.requiringNew().call(() -> begin(allianceId));
        return switch (wecom.send(new Attempt(Ids.next(), key, "", Map.of(), TEXT, null, clock.instant()))) {
            case Outcome.Accepted _ -> RobotAnswer.SENT;
            case Outcome.Delivered _ -> RobotAnswer.SENT;
            case Outcome.Waiting _ -> RobotAnswer.SENT;
            case Outcome.Later _ -> RobotAnswer.LATER;
            case Outcome.NotTried _ -> RobotAnswer.LATER;
            case Outcome.Misconfigured _ -> RobotAnswer.REFUSED;
            case Outcome.Unreachable _ -> RobotAnswer.REFUSED;
            case Outcome.NotFound _ -> RobotAnswer.UNKNOWN;
            case Outcome.Unknown _ -> RobotAnswer.UNKNOWN;
        };
    }

    private String begin(UUID allianceId) {
        caller.county();
        robots.findByIdOptional(allianceId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("该联盟尚未设置群机器人")).tryOut(clock.instant());
        trail.record("robot.tried", "alliance/" + allianceId, null);
        return robots.keyForSending(allianceId).orElseThrow();
    }
}
