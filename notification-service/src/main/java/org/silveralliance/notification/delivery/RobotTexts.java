package org.silveralliance.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.DeliveryAttempt;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.robot.Robots;

/** Merges what goes to one chat group, and keeps each robot within its limit whichever replica sends. */
@ApplicationScoped
public class RobotTexts {

    private final EntityManager entities;
    private final Robots robots;
    private final Rows rows;
    private final NotificationConfig config;

    public RobotTexts(EntityManager entities, Robots robots, Rows rows, NotificationConfig config) {
        this.entities = entities;
        this.robots = robots;
        this.rows = rows;
        this.config = config;
    }

    /** The calls to make for these messages; those over a robot's limit wait for the next minute. */
    List<Sending> merge(List<Message> messages, Instant now) {
        Map<UUID, List<Message>> byGroup = messages.stream()
                .collect(Collectors.groupingBy(Message::recipientId, TreeMap::new, Collectors.toList()));
        List<Sending> sendings = new ArrayList<>();
        byGroup.forEach((alliance, some) -> sendings.addAll(forGroup(alliance, some, now)));
        return sendings;
    }

    private List<Sending> forGroup(UUID alliance, List<Message> messages, Instant now) {
        // Locks the robot, so that replicas count one after the other.
        Optional<String> key = robots.keyForSending(alliance);
        if (key.isEmpty()) {
            messages.forEach(message -> message.suppress("NO_ROBOT", now));
            return List.of();
        }
        long left = config.robot().perMinute() - sentInTheLastMinute(alliance, now);
        List<Sending> sendings = new ArrayList<>();
        for (List<Message> part : parts(messages)) {
            if (sendings.size() >= left) {
                part.forEach(message -> message.queueAgain("RATE_LIMIT", now.plus(config.robot().overLimit()), now));
            } else {
                sendings.add(sending(key.get(), part, now));
            }
        }
        return sendings;
    }

    private Sending sending(String key, List<Message> part, Instant now) {
        UUID out = Ids.next();
        part.forEach(message -> {
            message.startSending(Channel.WECOM_ROBOT, out, false, now.plus(config.delivery().claim()), now);
            entities.persist(new DeliveryAttempt(message, Channel.WECOM_ROBOT, out, now));
        });
        String text = part.stream().map(Wording::plain).collect(Collectors.joining("\n\n"));
        return new Sending(Channel.WECOM_ROBOT, new Attempt(out, key, "", Map.of(), text, null, now),
                part.stream().map(Message::id).toList());
    }

    /** As few texts as the limit of bytes allows, in order. */
    private List<List<Message>> parts(List<Message> messages) {
        List<List<Message>> parts = new ArrayList<>();
        int bytes = Integer.MAX_VALUE;
        for (Message message : messages) {
            int more = Wording.plain(message).getBytes(StandardCharsets.UTF_8).length + 2;
            if (parts.isEmpty() || bytes + more > config.robot().textBytes()) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.getLast().add(message);
            bytes += more;
        }
        return parts;
    }

    private long sentInTheLastMinute(UUID alliance, Instant now) {
        return rows.count(Query.of("""
                select count(distinct a.out_id) from delivery_attempt a join message m on m.id = a.message_id
                where m.recipient_id = ? and m.recipient_kind = 'GROUP' and m.sent_at > ? and a.started_at > ?""", alliance,
                now.minusSeconds(60), now.minusSeconds(60)));
    }
}
