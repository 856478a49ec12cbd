package org.silveralliance.notification.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.AliyunSms;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.ChannelProvider;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.channel.WeComRobot;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.delivery.RecordOutcomes.Result;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.RecipientKind;
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

    private final Reminders reminders;
    private final Claims claims;
    private final Contacts contacts;
    private final ChooseChannels choose;
    private final RecordOutcomes outcomes;
    private final NotificationConfig.Delivery config;
    private final Map<Channel, ChannelProvider> providers;
    private final ExecutorService calls;
    private volatile boolean stopping;

    public Dispatcher(Reminders reminders, Claims claims, Contacts contacts, ChooseChannels choose,
            RecordOutcomes outcomes, NotificationConfig config, AliyunSms sms, WeComRobot robot) {
        this.reminders = reminders;
        this.claims = claims;
        this.contacts = contacts;
        this.choose = choose;
        this.outcomes = outcomes;
        this.config = config.delivery();
        this.providers = Map.of(Channel.SMS, sms, Channel.WECOM_ROBOT, robot);
        this.calls = Executors.newFixedThreadPool(this.config.parallel(), Thread.ofVirtual().name("vendor-", 0).factory());
    }

    @Scheduled(every = "{sa.notification.delivery.every}", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DivisionScope.everywhere(() -> stopping ? List.<String> of() : claims.divisions(), this::workOffIn);
    }

    private void workOffIn(String division) {
        try {
            DivisionScope.run(division, this::workOff);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Messages of division %s are tried again in a moment", division);
        }
    }

    private void workOff() {
        claims.recoverLeftBehind();
        while (reminders.fireDue() > 0) {
            LOG.debug("Reminders fell due");
        }
        int sent = config.batch();
        int asked = config.batch();
        while (!stopping && (sent == config.batch() || asked == config.batch())) {
            sent = send();
            asked = ask();
        }
    }

    private int send() {
        List<Message> claimed = claims.due();
        if (claimed.isEmpty()) {
            return 0;
        }
        List<Sending> sendings = choose.choose(claimed.stream().map(Message::id).toList(), contactsOf(claimed));
        if (!sendings.isEmpty()) {
            Failpoints.pass(Failpoints.DELIVERY_IN_SENDING);
            outcomes.record(call(sendings, ChannelProvider::send));
        }
        return claimed.size();
    }

    private int ask() {
        List<Message> open = claims.toAsk();
        if (open.isEmpty()) {
            return 0;
        }
        Optional<Map<UUID, Contact>> known = contactsOf(open);
        if (known.isPresent()) {
            outcomes.record(call(questions(open, known.get()), ChannelProvider::query));
        }
        return open.size();
    }

    private Optional<Map<UUID, Contact>> contactsOf(List<Message> messages) {
        List<UUID> members = messages.stream().filter(message -> message.recipientKind() == RecipientKind.MEMBER)
                .map(Message::recipientId).toList();
        return members.isEmpty() ? Optional.of(Map.of()) : contacts.of(members);
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

    private List<Result> call(List<Sending> sendings, BiFunction<ChannelProvider, Attempt, Outcome> how) {
        List<Future<Result>> running = sendings.stream().map(sending -> calls.submit(() -> new Result(sending,
                how.apply(Objects.requireNonNull(providers.get(sending.channel())), sending.attempt())))).toList();
        List<Result> results = new ArrayList<>();
        for (Future<Result> result : running) {
            results.add(await(result));
        }
        return results;
    }

    private static Result await(Future<Result> result) {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A call of a vendor failed in a way its channel does not know", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A batch that has begun is finished; no other is taken up. */
    void shuttingDown(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        calls.shutdown();
    }
}
