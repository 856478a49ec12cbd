package org.silveralliance.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.ChannelProvider;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.delivery.RecordOutcomes.Result;
import org.silveralliance.notification.message.Channel;

class VendorCallsTest {

    @Test
    @DisplayName("what a vendor that hangs kept from being begun in time is not begun, and is no call of unknown outcome")
    void shouldNotBeginWhenTheTimeIsUp() {
        AtomicBoolean timeIsUp = new AtomicBoolean();
        VendorCalls calls = calls(attempt -> {
            timeIsUp.set(true);
            return new Outcome.Unknown("TIMEOUT");
        }, 1);

        List<Result> results = calls.send(sendings(50), timeIsUp::get);

        assertThat(results).hasSize(50);
        assertThat(results.getFirst().outcome()).isEqualTo(new Outcome.Unknown("TIMEOUT"));
        assertThat(results.subList(1, 50)).extracting(Result::outcome).containsOnly(new Outcome.NotTried());
    }

    @Test
    @DisplayName("a call that fails in a way nobody foresaw is unknown; the others have their outcomes")
    void shouldKeepOneFailureToItself() {
        List<Sending> sendings = sendings(20);
        VendorCalls calls = calls(attempt -> {
            if (attempt.equals(sendings.get(3).attempt())) {
                throw new IllegalStateException("nobody foresaw this");
            }
            return new Outcome.Accepted("biz");
        }, 4);

        List<Result> results = calls.send(sendings, () -> false);

        assertThat(results.get(3).outcome()).isEqualTo(new Outcome.Unknown("UNEXPECTED"));
        assertThat(results).filteredOn(result -> result.outcome() instanceof Outcome.Accepted).hasSize(19);
    }

    private static VendorCalls calls(Function<Attempt, Outcome> vendor, int parallel) {
        return new VendorCalls(Map.of(Channel.SMS, new ChannelProvider() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities(true, 70);
            }

            @Override
            public Outcome send(Attempt attempt) {
                return vendor.apply(attempt);
            }

            @Override
            public Outcome query(Attempt attempt) {
                return vendor.apply(attempt);
            }
        }), parallel);
    }

    private static List<Sending> sendings(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sending(Channel.SMS,
                new Attempt(Ids.next(), "", "", Map.of(), "", null, Instant.EPOCH), List.of(Ids.next()))).toList();
    }
}
