package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DeliveryEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.DeliveryAttempt;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.message.MessageState;
import org.silveralliance.notification.message.Messages;
import org.silveralliance.notification.message.RecipientKind;

/**
 * Decides, at the moment of sending, how each recipient is told: own mobile, family contact, or a call. Whoever has died, left
 * or been overtaken by a new date is not told. What is to be sent is SENDING when this transaction commits, before any call.
 */
@ApplicationScoped
public class ChooseChannels {

    private static final String MOBILE = "1[3-9]\\d{9}";

    private final EntityManager entities;
    private final Messages messages;
    private final Rows rows;
    private final Outbox outbox;
    private final RobotTexts robots;
    private final HoldBack holdBack;
    private final NotificationConfig config;
    private final SmsText.Vendor vendor;
    private final Clock clock;

    public ChooseChannels(EntityManager entities, Messages messages, Rows rows, Outbox outbox, RobotTexts robots,
            HoldBack holdBack, NotificationConfig config, Clock clock) {
        this.entities = entities;
        this.messages = messages;
        this.rows = rows;
        this.outbox = outbox;
        this.robots = robots;
        this.holdBack = holdBack;
        this.config = config;
        this.vendor = new SmsText.Vendor(config.sms().signature(), config.sms().longestVariable());
        this.clock = clock;
    }

    /** Several messages that say the same of one thing to one number are one SMS. */
    private record SameSms(String phone, MessageKind kind, @Nullable UUID activityId, @Nullable Instant startsAt,
            boolean family) {
    }

    private record Recipient(Message message, String name) {
    }

    /** Chooses for claimed messages; without contacts, members' messages wait. */
    @Transactional
    public List<Sending> choose(Collection<UUID> claimed, Optional<Map<UUID, Contact>> contacts) {
        Instant now = clock.instant();
        Map<SameSms, List<Recipient>> sms = new LinkedHashMap<>();
        List<Message> groups = new ArrayList<>();
        List<DeliveryEvent> ended = new ArrayList<>();
        Set<UUID> overtaken = overtaken(claimed);
        Set<UUID> beyond = holdBack.beyondTheDaysMost(claimed);
        for (Message message : messages.locked(claimed, List.of(MessageState.CLAIMED))) {
            if (overtaken.contains(message.id())) {
                message.suppress("SUPERSEDED", now);
                continue;
            }
            if (message.isOver(now)) {
                message.suppress("OVER", now);
                continue;
            }
            switch (message.recipientKind()) {
                case USER -> ended.add(message.deliver(Channel.IN_APP, now));
                case GROUP -> {
                    if (!holdBack.holds(message, beyond, now)) {
                        groups.add(message);
                    }
                }
                case MEMBER -> {
                    if (!holdBack.holds(message, beyond, now)) {
                        member(message, contacts, sms, now);
                    }
                }
            }
        }
        List<Sending> sendings = new ArrayList<>(robots.merge(groups, now));
        sms.forEach((same, recipients) -> sendings.addAll(shortMessages(same, recipients, now)));
        outbox.append(ended);
        return sendings;
    }

    /** For a message that cannot be brought on its way at all, so that it ends and holds up no other. */
    @Transactional
    public void giveUp(UUID id) {
        Instant now = clock.instant();
        for (Message message : messages.locked(List.of(id), List.of(MessageState.CLAIMED))) {
            if (message.recipientKind() == RecipientKind.MEMBER) {
                message.putOnCallList("UNEXPECTED", now);
            } else {
                outbox.append(message.fail("UNEXPECTED", now));
            }
        }
    }

    private void member(Message message, Optional<Map<UUID, Contact>> contacts, Map<SameSms, List<Recipient>> sms,
            Instant now) {
        if (contacts.isEmpty()) {
            if (message.mayRetry(config.delivery().retryWithin(), now)) {
                message.queueAgain("CONTACTS_AWAY", now.plus(config.delivery().askContactsAfter()), now);
            } else {
                message.putOnCallList("CONTACTS_AWAY", now);
            }
            return;
        }
        Contact contact = contacts.get().get(message.recipientId());
        if (contact == null) {
            message.suppress("NOT_ON_LEDGER", now);
        } else if (!contact.isToBeTold()) {
            message.suppress(contact.state(), now);
        } else {
            bySms(message, contact, sms, now);
        }
    }

    private void bySms(Message message, Contact contact, Map<SameSms, List<Recipient>> sms, Instant now) {
        String own = contact.phone();
        String family = contact.family() == null ? null : contact.family().phone();
        if (!config.sms().enabled()) {
            message.putOnCallList("SMS_DISABLED", now);
        } else if (isMobile(own) && !message.toFamily()) {
            put(sms, message, contact, Objects.requireNonNull(own), false);
        } else if (isMobile(family)) {
            put(sms, message, contact, Objects.requireNonNull(family), true);
        } else {
            message.putOnCallList(whyNot(message, contact), now);
        }
    }

    private static String whyNot(Message message, Contact contact) {
        String before = message.reason();
        String problem = contact.problem();
        return message.toFamily() && before != null ? before
                : problem != null ? problem : contact.phone() == null ? "NO_PHONE" : "NO_MOBILE";
    }

    private static void put(Map<SameSms, List<Recipient>> sms, Message message, Contact contact, String phone, boolean family) {
        sms.computeIfAbsent(new SameSms(phone, message.kind(), message.activityId(), message.startsAt(), family),
                key -> new ArrayList<>()).add(new Recipient(message, contact.name()));
    }

    private List<Sending> shortMessages(SameSms same, List<Recipient> recipients, Instant now) {
        Message first = recipients.getFirst().message();
        SmsText.Subject about = new SmsText.Subject(same.kind(), first.title(), first.place(), same.startsAt());
        if (!same.family() && recipients.size() == 1) {
            return List.of(sending(same, recipients, SmsText.direct(vendor, about), now));
        }
        List<Sending> sendings = new ArrayList<>();
        SmsText.relayed(vendor, about, recipients, Recipient::name)
                .forEach((some, text) -> sendings.add(sending(same, some, text, now)));
        return sendings;
    }

    private Sending sending(SameSms same, List<Recipient> recipients, SmsText text, Instant now) {
        UUID out = Ids.next();
        recipients.forEach(one -> start(one.message(), Channel.SMS, out, same.family(), now));
        return new Sending(Channel.SMS, new Attempt(out, same.phone(), text.template(), text.variables(), text.text(), null,
                now), recipients.stream().map(one -> one.message().id()).toList());
    }

    private void start(Message message, Channel channel, UUID out, boolean family, Instant now) {
        message.startSending(channel, out, family, now.plus(config.delivery().claim()), now);
        entities.persist(new DeliveryAttempt(message, channel, out, now));
    }

    /**
     * Those whose activity was cancelled, moved, held or restored after they were planned; asked in one go, before anything
     * changes. A seat that was given is one on the new date too, which is told besides.
     */
    private Set<UUID> overtaken(Collection<UUID> ids) {
        return Set.copyOf(rows.list(Query.of("""
                select m.id from message m join activity a on a.id = m.activity_id
                where m.id = any(?)
                and ((m.kind = any(?) and (a.state <> 'PUBLISHED' or (a.starts_at <> m.starts_at and m.kind <> 'SEAT_GIVEN')))
                  or (m.kind = 'ACTIVITY_CANCELLED' and a.state <> 'CANCELLED'))""",
                ids, MessageKind.announcingADate()), row -> row.uuid("id")));
    }

    private static boolean isMobile(@Nullable String phone) {
        return phone != null && phone.matches(MOBILE);
    }
}
