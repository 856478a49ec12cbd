package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.delivery.RecordOutcomes.Result;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.RecipientKind;
import org.silveralliance.notification.planning.Changes;
import org.silveralliance.notification.planning.Reminders;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Works messages off, division by division: claim, ask for contacts, choose, commit, call, record. Every step is a
 * transaction of its own and no call is made inside one, so that a crash leaves each message where it can be told what to do.
 */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int KINDS_NAMED = 4;

    private final Reminders reminders;
    private final Changes changes;
    private final Claims claims;
    private final Contacts contacts;
    private final ChooseChannels choose;
    private final VendorCalls calls;
    private final RecordOutcomes outcomes;
    private final NotificationConfig.Delivery config;
    private final Clock clock;
    private volatile boolean stopping;

    public Dispatcher(Reminders reminders, Changes changes, Claims claims, Contacts contacts, ChooseChannels choose,
            VendorCalls calls,
            RecordOutcomes outcomes, NotificationConfig config, Clock clock) {
        this.reminders = reminders;
        this.changes = changes;
        this.claims = claims;
        this.contacts = contacts;
        this.choose = choose;
        this.calls = calls;
        this.outcomes = outcomes;
        this.config = config.delivery();
        this.clock = clock;
    }

    @Scheduled(every = "{sa.notification.delivery.every}", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DivisionScope.everywhere(() -> stopping ? List.<String> of() : claims.divisions(), this::workOffIn);
    }

    private void workOffIn(String division) {
        DivisionScope.run(division, () -> {
            step(division, _ -> {
                claims.recoverLeftBehind();
                return false;
            });
            step(division, _ -> reminders.fireDue() > 0);
            step(division, _ -> changes.tellDue() > 0);
            step(division, this::send);
            step(division, this::ask);
        });
    }

    /**
     * Repeats a step while it finds more, as long as its slice of time lasts, so that a vendor that hangs on one county does
     * not hold up the others. What one step cannot do keeps no other from being done.
     */
    private void step(String division, Predicate<BooleanSupplier> step) {
        Instant until = clock.instant().plus(config.slice());
        BooleanSupplier timeIsUp = () -> stopping || !clock.instant().isBefore(until);
        try {
            boolean more = true;
            while (more && !timeIsUp.getAsBoolean()) {
                more = step.test(timeIsUp);
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Messages of division %s are tried again in a moment", division);
        }
    }

    private boolean send(BooleanSupplier timeIsUp) {
        List<Message> claimed = claims.due();
        if (claimed.isEmpty()) {
            return false;
        }
        Optional<Map<UUID, Contact>> known = contactsOf(claimed);
        List<Sending> sendings = new ArrayList<>();
        try {
            Halves.of(claimed.stream().map(Message::id).toList(), some -> sendings.addAll(choose.choose(some, known)),
                    choose::giveUp);
        } finally {
            // Even if a fault of the moment ends the choosing: these are committed, and nobody else would send them.
            if (!sendings.isEmpty()) {
                Failpoints.pass(Failpoints.DELIVERY_IN_SENDING);
                record(calls.send(sendings, timeIsUp));
            }
        }
        return claimed.size() == config.batch();
    }

    private boolean ask(BooleanSupplier timeIsUp) {
        List<Message> open = claims.toAsk();
        if (open.isEmpty()) {
            return false;
        }
        contactsOf(open).ifPresent(known -> record(calls.query(questions(open, known), timeIsUp)));
        return open.size() == config.batch();
    }

    private void record(List<Result> results) {
        Halves.of(results, outcomes::record, outcomes::giveUp);
    }

    private Optional<Map<UUID, Contact>> contactsOf(List<Message> messages) {
        List<Message> toMembers = messages.stream().filter(message -> message.recipientKind() == RecipientKind.MEMBER).toList();
        return toMembers.isEmpty() ? Optional.of(Map.of())
                : contacts.of(toMembers.stream().map(Message::recipientId).toList(), purpose(toMembers));
    }

    /** What numbers are asked for: {@code ACTIVITY_PUBLISHED activity/… 12}; of many kinds some. */
    static String purpose(List<Message> messages) {
        Map<String, Long> kinds = new TreeMap<>();
        messages.forEach(message -> kinds.merge(message.kind() + " "
                + (message.activityId() == null ? "" : "activity/" + message.activityId() + " "), 1L, Long::sum));
        String some = kinds.entrySet().stream().limit(KINDS_NAMED).map(kind -> kind.getKey() + kind.getValue())
                .collect(Collectors.joining("; "));
        return kinds.size() <= KINDS_NAMED ? some : some + "; and " + (kinds.size() - KINDS_NAMED) + " more";
    }

    private static List<Sending> questions(List<Message> open, Map<UUID, Contact> contacts) {
        Map<UUID, List<Message>> byCall = new LinkedHashMap<>();
        open.forEach(message -> byCall.computeIfAbsent(Objects.requireNonNull(message.outId()), out -> new ArrayList<>())
                .add(message));
        List<Sending> questions = new ArrayList<>();
        byCall.forEach((out, messages) -> {
            Message first = messages.getFirst();
            Channel channel = Objects.requireNonNull(first.channel());
            questions.add(new Sending(channel, new Attempt(out, receiver(first, contacts), "", Map.of(), "",
                    first.externalId(), Objects.requireNonNull(first.sentAt())),
                    messages.stream().map(Message::id).toList()));
        });
        return questions;
    }

    private static String receiver(Message message, Map<UUID, Contact> contacts) {
        Contact contact = contacts.get(message.recipientId());
        if (contact == null) {
            return "";
        }
        String phone = message.toFamily() ? contact.family() == null ? null : contact.family().phone() : contact.phone();
        return phone == null ? "" : phone;
    }

    /** Calls that have begun are finished; no others are begun. */
    void shuttingDown(@Observes ShutdownEvent event) {
        stopping = true;
    }
}
