package org.silveralliance.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DeliveryEvent;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.channel.Outcome.Accepted;
import org.silveralliance.notification.channel.Outcome.Delivered;
import org.silveralliance.notification.channel.Outcome.Later;
import org.silveralliance.notification.channel.Outcome.Misconfigured;
import org.silveralliance.notification.channel.Outcome.NotFound;
import org.silveralliance.notification.channel.Outcome.NotTried;
import org.silveralliance.notification.channel.Outcome.Unknown;
import org.silveralliance.notification.channel.Outcome.Unreachable;
import org.silveralliance.notification.channel.Outcome.Waiting;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.MessageState;
import org.silveralliance.notification.message.Messages;

/** What an answer or a receipt means for the messages it is about. */
@ApplicationScoped
public class RecordOutcomes {

    private static final Logger LOG = Logger.getLogger(RecordOutcomes.class);

    private final Messages messages;
    private final Rows rows;
    private final Outbox outbox;
    private final NotificationConfig.Delivery config;
    private final Clock clock;

    public RecordOutcomes(Messages messages, Rows rows, Outbox outbox, NotificationConfig config, Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.outbox = outbox;
        this.config = config.delivery();
        this.clock = clock;
    }

    /** An outcome with the call it is of. */
    public record Result(Sending sending, Outcome outcome) {
    }

    @Transactional
    public void record(List<Result> results) {
        Instant now = clock.instant();
        List<UUID> ids = results.stream().flatMap(result -> result.sending().messages().stream()).toList();
        note(results, now);
        Map<UUID, Message> open = open(ids);
        List<DeliveryEvent> ended = new ArrayList<>();
        for (Result result : results) {
            for (UUID id : result.sending().messages()) {
                Message message = open.get(id);
                if (message != null && result.sending().attempt().outId().equals(message.outId())) {
                    apply(message, result.outcome(), now).ifPresent(ended::add);
                }
            }
        }
        outbox.append(ended);
    }

    /** For an outcome that cannot be written down: what it is of ends, and holds up no other. */
    @Transactional
    public void giveUp(Result result) {
        Instant now = clock.instant();
        outbox.append(open(result.sending().messages()).values().stream()
                .flatMap(message -> giveUp(message, "UNEXPECTED", now).stream()).toList());
    }

    private Optional<DeliveryEvent> apply(Message message, Outcome outcome, Instant now) {
        return message.state() == MessageState.SENDING ? sent(message, outcome, now) : asked(message, outcome, now);
    }

    /** What a submission came to. */
    private Optional<DeliveryEvent> sent(Message message, Outcome outcome, Instant now) {
        switch (outcome) {
            case Accepted it -> message.accepted(it.externalId(), now.plus(config.firstReceipt()), now);
            case Delivered _ -> {
                return Optional.of(message.deliver(channel(message), now));
            }
            case NotTried _ -> message.notTried(now);
            case Later it -> {
                return later(message, it.code(), now);
            }
            case Unreachable it -> nextWay(message, it.code(), now);
            case Misconfigured it -> {
                LOG.errorf("Channel %s refuses our account, signature, template or key: %s", channel(message), it.code());
                return giveUp(message, it.code(), now);
            }
            case Waiting _ -> {
                return unclear(message, outcome, now);
            }
            case NotFound _ -> {
                return unclear(message, outcome, now);
            }
            case Unknown _ -> {
                return unclear(message, outcome, now);
            }
        }
        return Optional.empty();
    }

    private Optional<DeliveryEvent> unclear(Message message, Outcome outcome, Instant now) {
        if (channel(message) == Channel.WECOM_ROBOT) {
            return unknownToRobot(message, outcome, now);
        }
        message.outcomeUnknown(now.plus(config.firstReceipt()), now);
        return Optional.empty();
    }

    /**
     * What a question for a receipt came to. Nothing but a receipt ends a message that a vendor may have sent: a vendor who is
     * away, or does not like the question, has not unsent it.
     */
    private Optional<DeliveryEvent> asked(Message message, Outcome outcome, Instant now) {
        switch (outcome) {
            case Delivered _ -> {
                return Optional.of(message.deliver(channel(message), now));
            }
            case Unreachable it -> nextWay(message, it.code(), now);
            case NotFound _ -> notFound(message, now);
            case NotTried _ -> message.askLater(now);
            case Misconfigured it -> {
                LOG.errorf("Channel %s refuses our question for a receipt: %s", channel(message), it.code());
                unanswered(message, now);
            }
            // The answer to the submission itself, after its claim had run out.
            case Accepted it -> message.accepted(it.externalId(), now.plus(config.firstReceipt()), now);
            case Waiting _ -> {
                message.isWithTheVendor(now);
                waiting(message, now);
            }
            case Later _ -> {
                return unknown(message, outcome, now);
            }
            case Unknown _ -> {
                return unknown(message, outcome, now);
            }
        }
        return Optional.empty();
    }

    private Optional<DeliveryEvent> unknown(Message message, Outcome outcome, Instant now) {
        if (channel(message) == Channel.WECOM_ROBOT) {
            return unknownToRobot(message, outcome, now);
        }
        unanswered(message, now);
        return Optional.empty();
    }

    private static Channel channel(Message message) {
        return message.channel() == null ? Channel.SMS : message.channel();
    }

    private void waiting(Message message, Instant now) {
        if (isWithoutReceipt(message, now)) {
            message.putOnCallList("NO_RECEIPT", now);
        } else {
            message.askAgain(now.plus(pause(message.queries())));
        }
    }

    /**
     * A question without an answer says nothing of the message, and is none of those after which a person calls. The longer it
     * has been open, the longer the vendor is left alone.
     */
    private void unanswered(Message message, Instant now) {
        if (isWithoutReceipt(message, now)) {
            message.putOnCallList("NO_RECEIPT", now);
        } else {
            Duration open = shortest(Duration.between(since(message, now), now).dividedBy(4), config.longestPause());
            Duration pause = pause(message.queries());
            message.askLater(now.plus(open.compareTo(pause) > 0 ? open : pause));
        }
    }

    private boolean isWithoutReceipt(Message message, Instant now) {
        return since(message, now).plus(config.receiptWithin()).isBefore(now);
    }

    private static Instant since(Message message, Instant now) {
        return Objects.requireNonNullElse(message.sentAt(), now);
    }

    private void notFound(Message message, Instant now) {
        if (message.state() == MessageState.UNKNOWN && message.queries() + 1 >= config.unknownQueries()) {
            message.putOnCallList("OUTCOME_UNKNOWN", now);
        } else {
            waiting(message, now);
        }
    }

    private Optional<DeliveryEvent> later(Message message, String code, Instant now) {
        boolean countless = message.channel() == Channel.WECOM_ROBOT || "VENDOR_AWAY".equals(code);
        if (message.mayRetry(config.retryWithin(), now) && (countless || message.tries() < config.tries())) {
            message.queueAgain(code, now.plus(config.retryAfter()), now);
            return Optional.empty();
        }
        return giveUp(message, code, now);
    }

    /** The family after the member's own phone, a call after the family. */
    private static void nextWay(Message message, String code, Instant now) {
        if (message.toFamily()) {
            message.putOnCallList(code, now);
        } else {
            message.tryFamily(code, now);
        }
    }

    private static Optional<DeliveryEvent> giveUp(Message message, String code, Instant now) {
        if (message.channel() == Channel.WECOM_ROBOT) {
            return Optional.of(message.fail(code, now));
        }
        message.putOnCallList(code, now);
        return Optional.empty();
    }

    /** A robot cannot be asked afterwards: what is better heard twice than never is repeated, once. */
    private Optional<DeliveryEvent> unknownToRobot(Message message, Outcome outcome, Instant now) {
        if (message.kind().isBetterTwiceThanNever() && message.tries() < 2) {
            message.queueAgain(Objects.requireNonNullElse(code(outcome), "OUTCOME_UNKNOWN"), now.plus(config.firstReceipt()),
                    now);
            return Optional.empty();
        }
        return Optional.of(message.fail("OUTCOME_UNKNOWN", now));
    }

    private Duration pause(int asked) {
        return shortest(config.firstReceipt().multipliedBy(1L << Math.min(asked, 12)), config.longestPause());
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void note(List<Result> results, Instant now) {
        List<Outcome> outcomes = results.stream().map(Result::outcome).toList();
        rows.execute(Query.of("""
                update delivery_attempt a set state = said.state, code = nullif(said.code, ''),
                  external_id = coalesce(nullif(said.external_id, ''), a.external_id), ended_at = ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as said (out_id, state, code, external_id)
                where a.out_id = said.out_id""",
                now, results.stream().map(result -> result.sending().attempt().outId()).toList(),
                outcomes.stream().map(outcome -> outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT)).toList(),
                outcomes.stream().map(outcome -> Objects.requireNonNullElse(code(outcome), "")).toList(),
                outcomes.stream().map(RecordOutcomes::externalId).toList()));
    }

    private static String externalId(Outcome outcome) {
        return outcome instanceof Accepted accepted ? Objects.requireNonNullElse(accepted.externalId(), "") : "";
    }

    private static @Nullable String code(Outcome outcome) {
        return switch (outcome) {
            case Accepted it -> null;
            case Delivered it -> null;
            case Waiting it -> null;
            case NotTried _ -> null;
            case NotFound it -> "NOT_FOUND";
            case Later it -> it.code();
            case Unreachable it -> it.code();
            case Misconfigured it -> it.code();
            case Unknown it -> it.code();
        };
    }

    /** Those that have not ended meanwhile, locked so that none can until this is committed. */
    private Map<UUID, Message> open(List<UUID> ids) {
        return messages.locked(ids, List.of(MessageState.SENDING, MessageState.ACCEPTED, MessageState.UNKNOWN)).stream()
                .collect(Collectors.toMap(Message::id, message -> message));
    }
}
