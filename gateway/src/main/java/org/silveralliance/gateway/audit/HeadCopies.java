package org.silveralliance.gateway.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.silveralliance.gateway.GatewayConfig;
import org.silveralliance.gateway.audit.AuditTrail.Chain;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/**
 * Once a day the last row of every division's chain is copied out of the database, as the services copy theirs: a line in a
 * file
 * of the division, and the same in the log. Who cuts the end off a chain, or makes it anew with a stolen key, does not reach
 * the copies.
 */
@ApplicationScoped
class HeadCopies {

    private static final Logger LOG = Logger.getLogger(HeadCopies.class);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z) (\\d{1,18}) ([0-9a-f]{64})");

    private final Clock clock;
    private final Optional<Path> folder;

    @Inject
    HeadCopies(Clock clock, GatewayConfig config) {
        this(clock, config.audit().heads());
    }

    HeadCopies(Clock clock, Optional<Path> heads) {
        this.clock = clock;
        this.folder = heads.map(all -> all.resolve("gateway"));
    }

    /** The last row of a chain as it was at a time. */
    record Head(Instant at, long seq, String hash) {
        @Override
        public String toString() {
            return at + " " + seq + " " + hash;
        }
    }

    void start(@Observes StartupEvent started, AuditTrail trail, Vertx vertx) {
        vertx.setPeriodic(FIRST.toMillis(), EVERY.toMillis(), time -> vertx.executeBlocking(() -> {
            copy(trail);
            return 0;
        }).onFailure(failed -> LOG.error("The heads of the trail cannot be copied", failed)));
    }

    /** Copies what is due. */
    synchronized void copy(AuditTrail trail) throws SQLException {
        for (Chain chain : trail.chains()) {
            try {
                copy(chain);
            } catch (IOException failed) {
                LOG.errorf(failed, "The head of %s cannot be copied", chain.division());
            }
        }
    }

    private void copy(Chain chain) throws IOException {
        List<Head> copied = of(chain.division());
        Head head = new Head(clock.instant(), chain.seq(), chain.hash());
        if (copied.isEmpty() || copied.getLast().seq() != head.seq() && day(copied.getLast()).isBefore(day(head))) {
            if (folder.isPresent()) {
                append(folder.get(), chain.division(), head);
            }
            LOG.infof("Audit head of %s: %s", chain.division(), head);
        }
    }

    /**
     * What was copied of a division's chain, the oldest first. A line that a full disk cut short, or of other bytes, is none.
     */
    List<Head> of(String division) throws IOException {
        List<Head> heads = new ArrayList<>();
        if (folder.isPresent() && Files.exists(file(folder.get(), division))) {
            for (String line : Files.readAllLines(file(folder.get(), division), StandardCharsets.ISO_8859_1)) {
                read(line).ifPresent(heads::add);
            }
        }
        return heads;
    }

    private static Optional<Head> read(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches()
                    ? Optional.of(new Head(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
                    : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static void append(Path to, String division, Head head) throws IOException {
        Files.createDirectories(to);
        // On a line of its own, also after one that was cut short.
        Files.writeString(file(to, division), "\n" + head + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static Path file(Path folder, String division) {
        return folder.resolve(division + ".heads");
    }

    private static LocalDate day(Head head) {
        return LocalDate.ofInstant(head.at(), ZoneOffset.ofHours(8));
    }
}
