package org.silveralliance.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.channel.AliyunSms;
import org.silveralliance.notification.channel.Attempt;
import org.silveralliance.notification.channel.ChannelProvider;
import org.silveralliance.notification.channel.Outcome;
import org.silveralliance.notification.channel.WeComRobot;
import org.silveralliance.notification.delivery.RecordOutcomes.Result;
import org.silveralliance.notification.message.Channel;

/** Calls vendors, several at a time. Whatever a call comes to is an outcome: one that fails is no other's fault. */
@ApplicationScoped
public class VendorCalls {

    private static final Logger LOG = Logger.getLogger(VendorCalls.class);

    private final Map<Channel, ChannelProvider> providers;
    private final ExecutorService threads;

    @Inject
    public VendorCalls(NotificationConfig config, AliyunSms sms, WeComRobot robot) {
        this(Map.of(Channel.SMS, sms, Channel.WECOM_ROBOT, robot), config.delivery().parallel());
    }

    VendorCalls(Map<Channel, ChannelProvider> providers, int parallel) {
        this.providers = providers;
        this.threads = Executors.newFixedThreadPool(parallel, Thread.ofVirtual().name("vendor-", 0).factory());
    }

    List<Result> send(List<Sending> sendings, BooleanSupplier timeIsUp) {
        return call(sendings, ChannelProvider::send, timeIsUp);
    }

    List<Result> query(List<Sending> sendings, BooleanSupplier timeIsUp) {
        return call(sendings, ChannelProvider::query, timeIsUp);
    }

    /** What has not begun when the time is up is not begun. */
    private List<Result> call(List<Sending> sendings, BiFunction<ChannelProvider, Attempt, Outcome> how,
            BooleanSupplier timeIsUp) {
        List<Future<Outcome>> running = sendings.stream().map(sending -> threads.submit(
                () -> timeIsUp.getAsBoolean() ? new Outcome.NotTried() : call(sending, how))).toList();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            results.add(new Result(sendings.get(i), await(running.get(i))));
        }
        return results;
    }

    private Outcome call(Sending sending, BiFunction<ChannelProvider, Attempt, Outcome> how) {
        try {
            return how.apply(Objects.requireNonNull(providers.get(sending.channel())), sending.attempt());
        } catch (RuntimeException strange) {
            LOG.errorf(strange, "%s by %s failed in a way its channel does not know", sending.attempt(), sending.channel());
            return new Outcome.Unknown("UNEXPECTED");
        }
    }

    private static Outcome await(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException fatal) {
            throw new IllegalStateException(fatal.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
