package org.silveralliance.kit.rekey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.failpoint.Failpoints;
import org.silveralliance.kit.rekey.KeysInUse.Use;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Moves what lies under an older key to the current one, all divisions, some rows at a time, until nothing is left; then the
 * older key can be taken out of the file. What was done is in the rows themselves, so a process that dies loses nothing, and
 * replicas share the work. The metric {@code sa.crypto.rows} says how many rows lie under which key.
 */
@ApplicationScoped
public class Rekey {

    private static final Logger LOG = Logger.getLogger(Rekey.class);
    /** Another process may have written under the older key for as long as its transaction lasted. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(30);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(10);

    private final List<SealedTable> tables;
    private final KeysInUse keysInUse;
    private final Reseal reseal;
    private final IndexKey indexKey;
    private final FieldCipher cipher;
    private final RekeyConfig config;
    private final Clock clock;
    private final MultiGauge gauge;
    private final Map<String, List<Use>> counted = new ConcurrentSkipListMap<>();
    private volatile boolean stopping;
    private volatile long settledUnder;
    private volatile Instant lookAgainAt = Instant.MIN;

    public Rekey(@All List<SealedTable> tables, KeysInUse keysInUse, Reseal reseal, IndexKey indexKey, FieldCipher cipher,
            RekeyConfig config, Clock clock, MeterRegistry metrics) {
        this.tables = tables;
        this.keysInUse = keysInUse;
        this.reseal = reseal;
        this.indexKey = indexKey;
        this.cipher = cipher;
        this.config = config;
        this.clock = clock;
        this.gauge = MultiGauge.builder("sa.crypto.rows").description("Rows with sealed values, by the key they lie under")
                .register(metrics);
    }

    /** A key that was taken out too early is named before anybody is answered. */
    void start(@Observes StartupEvent started) {
        moveIndex();
        mustHaveTheKeysInUse();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Fails naming a key that rows lie under and that the file no longer has. */
    public void mustHaveTheKeysInUse() {
        for (SealedTable table : tables) {
            for (Use use : keysInUse.of(table)) {
                if (!keysInUse.isReadable(use)) {
                    throw new IllegalStateException(
                            "The file that SA_KEYS_FILE names lacks a key that is still in use: %d rows of %s lie under %s, indexed under %s"
                                    .formatted(use.count(), table.name(), FieldCipher.nameOf(use.sealedUnder()),
                                            use.indexKey()));
                }
            }
        }
    }

    @Scheduled(every = "{sa.rekey.every}", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        long now = cipher.sealsUnder();
        if (now == settledUnder && clock.instant().isBefore(lookAgainAt)) {
            return;
        }
        if (!moveIndex()) {
            return;
        }
        boolean left = false;
        for (SealedTable table : tables) {
            List<Use> found = count(table);
            left |= found.stream().anyMatch(keysInUse::isOutdated) && work(table, found);
        }
        if (!left) {
            settledUnder = now;
            lookAgainAt = clock.instant().plus(LOOK_AGAIN);
        }
    }

    private boolean moveIndex() {
        return QuarkusTransaction.requiringNew().call(() -> indexKey.move(cipher.version()));
    }

    /** Whether another round makes sense: what is damaged stays as it is. */
    private boolean work(SealedTable table, List<Use> found) {
        long outdated = found.stream().filter(keysInUse::isOutdated).mapToLong(Use::count).sum();
        LOG.infof("%d of %d rows of %s are sealed anew under %s", outdated, found.stream().mapToLong(Use::count).sum(),
                table.name(), FieldCipher.nameOf(cipher.sealsUnder()));
        long resealed = 0;
        long damaged = 0;
        Instant countAt = clock.instant().plus(COUNT_EVERY);
        for (String division : found.stream().filter(keysInUse::isOutdated).map(Use::division).distinct().toList()) {
            Optional<Reseal.Place> place = Optional.empty();
            do {
                long start = System.nanoTime();
                Optional<Reseal.Place> after = place;
                Reseal.Done done = DivisionScope.call(division, () -> reseal.some(table, division, after));
                if (done.resealed() > 0) {
                    Failpoints.pass(Failpoints.REKEY_AFTER_COMMIT);
                }
                resealed += done.resealed();
                damaged += done.damaged();
                place = done.last();
                rest(System.nanoTime() - start);
                if (clock.instant().isAfter(countAt)) {
                    count(table);
                    countAt = clock.instant().plus(COUNT_EVERY);
                }
            } while (place.isPresent() && !stopping);
        }
        count(table);
        LOG.infof("%d rows of %s were sealed anew, %d cannot be", resealed, table.name(), damaged);
        return resealed > 0 || damaged < outdated;
    }

    private void rest(long worked) {
        LockSupport.parkNanos((long) (worked * (1 / config.share() - 1)));
    }

    /** Counts a table's rows and shows them. */
    private List<Use> count(SealedTable table) {
        List<Use> found = keysInUse.of(table);
        counted.put(table.name(), found);
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        counted.forEach((name, uses) -> {
            Map<String, Long> byKey = new TreeMap<>();
            uses.forEach(use -> byKey.merge(FieldCipher.nameOf(use.sealedUnder()), use.count(), Long::sum));
            byKey.forEach((key, count) -> rows.add(MultiGauge.Row.of(Tags.of("table", name, "key", key), count)));
        });
        gauge.register(rows, true);
        return found;
    }
}
