package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.message.Channel;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.RecipientKind;
import org.silveralliance.notification.planning.Changes;
import org.silveralliance.notification.planning.Reminders;

import io.smallrye.config.SmallRyeConfigBuilder;

class DispatcherTest {

    private static final NotificationConfig CONFIG = new SmallRyeConfigBuilder().withMapping(NotificationConfig.class)
            .withDefaultValues(Map.of("sa.notification.sms.enabled", "true", "sa.notification.robot.url", "http://127.0.0.1:1",
                    "sa.notification.service-secret", "dev"))
            .build().getConfigMapping(NotificationConfig.class);
    private static final Clock CLOCK = Clock.systemUTC();

    private final UUID chosen = Ids.next();
    private final UUID unlucky = Ids.next();
    private final List<Sending> sent = new ArrayList<>();
    private final List<RecordOutcomes.Result> recorded = new ArrayList<>();

    @Test
    @DisplayName("what is committed as on its way is sent, even if the database goes away while the rest is being chosen")
    void shouldSendWhatIsCommitted() {
        new Dispatcher(new NoReminders(), new NoChanges(), new TwoMessages(), new Contacts(null), new OneOfTwo(), new Vendor(),
                new Records(), CONFIG, CLOCK).tick();

        assertThat(sent).singleElement().extracting(Sending::messages).isEqualTo(List.of(chosen));
        assertThat(recorded).singleElement().extracting(RecordOutcomes.Result::sending).isEqualTo(sent.getFirst());
    }

    /** Impossible together; alone one is chosen and committed, and at the other the database goes away. */
    private class OneOfTwo extends ChooseChannels {

        OneOfTwo() {
            super(null, null, null, null, null, null, CONFIG, CLOCK);
        }

        @Override
        public List<Sending> choose(Collection<UUID> some, Optional<Map<UUID, Contact>> contacts) {
            if (some.size() > 1) {
                throw new IllegalStateException("impossible");
            }
            if (some.contains(unlucky)) {
                throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
            }
            return List.of(new Sending(Channel.WECOM_ROBOT, new Attempt(Ids.next(), "", "", Map.of(), "", null, Instant.EPOCH),
                    List.of(chosen)));
        }
    }

    private class TwoMessages extends Claims {

        TwoMessages() {
            super(null, null, CONFIG, CLOCK);
        }

        @Override
        public List<String> divisions() {
            return "3".equals(DivisionScope.current()) ? List.of("370522") : List.of();
        }

        @Override
        public List<Message> due() {
            return List.of(toGroup(chosen), toGroup(unlucky));
        }

        @Override
        public List<Message> toAsk() {
            return List.of();
        }

        @Override
        public void recoverLeftBehind() {
            // Nothing was.
        }
    }

    private static Message toGroup(UUID id) {
        return new Message() {

            @Override
            public UUID id() {
                return id;
            }

            @Override
            public RecipientKind recipientKind() {
                return RecipientKind.GROUP;
            }
        };
    }

    private class Vendor extends VendorCalls {

        Vendor() {
            super(Map.of(), 1);
        }

        @Override
        List<RecordOutcomes.Result> send(List<Sending> sendings, BooleanSupplier timeIsUp) {
            sent.addAll(sendings);
            return sendings.stream().map(sending -> new RecordOutcomes.Result(sending, new Outcome.Delivered())).toList();
        }
    }

    private class Records extends RecordOutcomes {

        Records() {
            super(null, null, null, CONFIG, CLOCK);
        }

        @Override
        public void record(List<Result> results) {
            recorded.addAll(results);
        }
    }

    private static class NoReminders extends Reminders {

        NoReminders() {
            super(null, null, null, CONFIG, CLOCK);
        }

        @Override
        public int fireDue() {
            return 0;
        }
    }

    private static class NoChanges extends Changes {

        NoChanges() {
            super(null, null, CONFIG, CLOCK);
        }

        @Override
        public int tellDue() {
            return 0;
        }
    }
}
