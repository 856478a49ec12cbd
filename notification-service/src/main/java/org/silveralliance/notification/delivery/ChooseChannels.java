package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DeliveryEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.ChannelsConfig;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.DeliveryAttempt;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.message.MessageState;

/**
 * Decides, at the moment of sending, how each recipient is told: own mobile, family contact, or a call. Whoever has died, left
 * or been overtaken by a new date is not told. What is to be sent is SENDING when this transaction commits, before any call.
 */
@ApplicationScoped
public class ChooseChannels {

    private static final Set<String> TO_BE_TOLD = Set.of("ACTIVE", "FLOATING_OUT");
    private static final String MOBILE = "1[3-9]\\d{9}";

    private final EntityManager entities;
    private final Outbox outbox;
    private final RobotTexts robots;
    private final ChannelsConfig channels;
    private final DeliveryConfig config;
    private final Clock clock;

    public ChooseChannels(EntityManager entities, Outbox outbox, RobotTexts robots, ChannelsConfig channels,
            DeliveryConfig config, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.robots = robots;
        this.channels = channels;
        this.config = config;
        this.clock = clock;
    }

    /** Several messages about one thing to one number are one SMS. */
    private record SameSms(String phone, MessageKind kind, @Nullable UUID activityId, boolean family) {
    }

    private record Told(Message message, String name) {
    }

    /** Chooses for claimed messages; without contacts, members' messages wait. */
    @Transactional
    public List<Sending> choose(Collection<UUID> claimed, Optional<Map<UUID, Contact>> contacts) {
        Instant now = clock.instant();
        Map<SameSms, List<Told>> sms = new LinkedHashMap<>();
        List<Message> groups = new ArrayList<>();
        List<DeliveryEvent> ended = new ArrayList<>();
        Set<UUID> overtaken = overtaken(claimed);
        for (Message message : load(claimed)) {
            if (overtaken.contains(message.id())) {
                message.suppress("SUPERSEDED", now);
                continue;
            }
            switch (message.recipientKind()) {
                case USER -> ended.add(message.deliver(Channel.IN_APP, now));
                case GROUP -> groups.add(message);
                case MEMBER -> member(message, contacts, sms, now);
            }
        }
        List<Sending> sendings = new ArrayList<>(robots.merge(groups, now));
        sms.forEach((same, told) -> sendings.add(shortMessage(same, told, now)));
        outbox.append(ended);
        return sendings;
    }

    private void member(Message message, Optional<Map<UUID, Contact>> contacts, Map<SameSms, List<Told>> sms, Instant now) {
        if (contacts.isEmpty()) {
            message.queueAgain("CONTACTS_AWAY", now.plusSeconds(5), now);
            return;
        }
        Contact contact = contacts.get().get(message.recipientId());
        if (contact == null) {
            message.suppress("NOT_ON_LEDGER", now);
        } else if (!TO_BE_TOLD.contains(contact.state())) {
            message.suppress(contact.state(), now);
        } else {
            bySms(message, contact, sms, now);
        }
    }

    private void bySms(Message message, Contact contact, Map<SameSms, List<Told>> sms, Instant now) {
        String own = contact.phone();
        String family = contact.family() == null ? null : contact.family().phone();
        if (!channels.sms().enabled()) {
            message.putOnCallList("SMS_DISABLED", now);
        } else if (isMobile(own) && !message.toFamily()) {
            put(sms, message, contact, Objects.requireNonNull(own), false);
        } else if (isMobile(family)) {
            put(sms, message, contact, Objects.requireNonNull(family), true);
        } else {
            String why = message.reason();
            message.putOnCallList(message.toFamily() && why != null ? why : own == null ? "NO_PHONE" : "NO_MOBILE", now);
        }
    }

    private static void put(Map<SameSms, List<Told>> sms, Message message, Contact contact, String phone, boolean family) {
        sms.computeIfAbsent(new SameSms(phone, message.kind(), message.activityId(), family), key -> new ArrayList<>())
                .add(new Told(message, contact.name()));
    }

    private Sending shortMessage(SameSms same, List<Told> told, Instant now) {
        Message first = told.getFirst().message();
        String signature = channels.sms().signature();
        SmsText text = !same.family() && told.size() == 1
                ? SmsText.direct(signature, same.kind(), first.title(), first.place(), first.startsAt())
                : SmsText.relayed(signature, same.kind(), told.stream().map(Told::name).toList(), first.title(),
                        first.place(), first.startsAt());
        UUID out = Ids.next();
        told.forEach(one -> start(one.message(), Channel.SMS, out, same.family(), now));
        return new Sending(Channel.SMS, new Attempt(out, same.phone(), text.template(), text.variables(), text.text(), null,
                now), told.stream().map(one -> one.message().id()).toList());
    }

    private void start(Message message, Channel channel, UUID out, boolean family, Instant now) {
        message.startSending(channel, out, family, now.plus(config.claim()), now);
        entities.persist(new DeliveryAttempt(message, channel, out, now));
    }

    /** Those whose activity was cancelled or moved after they were planned; asked in one go, before anything changes. */
    private Set<UUID> overtaken(Collection<UUID> ids) {
        List<String> dated = Arrays.stream(MessageKind.values()).filter(MessageKind::announcesADate).map(Enum::name).toList();
        List<?> found = entities.createNativeQuery("""
                select m.id from message m join activity a on a.id = m.activity_id
                where m.id in (:ids) and m.kind in (:dated) and (a.state = 'CANCELLED' or a.starts_at <> m.starts_at)""",
                UUID.class).setParameter("ids", ids).setParameter("dated", dated).getResultList();
        return Set.copyOf(found.stream().map(UUID.class::cast).toList());
    }

    private List<Message> load(Collection<UUID> ids) {
        return entities.createQuery("from Message where id in (:ids) and state = :claimed order by id", Message.class)
                .setParameter("ids", ids).setParameter("claimed", MessageState.CLAIMED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private static boolean isMobile(@Nullable String phone) {
        return phone != null && phone.matches(MOBILE);
    }
}
