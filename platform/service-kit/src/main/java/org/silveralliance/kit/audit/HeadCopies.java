package org.silveralliance.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.KitConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.scheduler.Scheduled;

/**
 * Once a day the last row of every division's chain, its number and its hash, is copied out of the database: a line in a
 * file of the division, and the same in the log, which is collected elsewhere. Who cuts the end off a chain, or makes it anew
 * with a stolen key, does not reach the copies.
 */
@ApplicationScoped
public class HeadCopies {

    private static final Logger LOG = Logger.getLogger(HeadCopies.class);
    /** From one division to the next along the chain's own index: a trail has many rows and few divisions. */
    private static final String HEADS = """
            with recursive chains as (
              (select division from audit_row order by division limit 1)
              union all
              select (select a.division from audit_row a where a.division > c.division order by a.division limit 1)
              from chains c where c.division is not null)
            select c.division, h.seq, h.hash from chains c cross join lateral
              (select seq, hash from audit_row where division = c.division order by seq desc limit 1) h""";

    private final Rows rows;
    private final Clock clock;
    private final Optional<Path> folder;
    /** Where there is no folder, what this process has logged: the log is not read again. */
    private final Map<String, Head> logged = new ConcurrentHashMap<>();

    public HeadCopies(Rows rows, Clock clock, KitConfig config) {
        this.rows = rows;
        this.clock = clock;
        this.folder = config.audit().heads().map(heads -> heads.resolve(config.service()));
    }

    /** The last row of a chain as it was at a time. */
    record Head(Instant at, long seq, String hash) {

        private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z) (\\d{1,18}) ([0-9a-f]{64})");

        static Optional<Head> read(String line) {
            Matcher parts = LINE.matcher(line);
            try {
                return parts.matches()
                        ? Optional.of(new Head(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
                        : Optional.empty();
            } catch (DateTimeParseException noTime) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + " " + seq + " " + hash;
        }
    }

    private record Chain(String division, Head head) {
    }

    /** Copies what is due. */
    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void copy() {
        Instant now = clock.instant();
        DivisionScope.everywhere(() -> rows.list(Query.of(HEADS), row -> new Chain(row.text("division"),
                new Head(now, row.number("seq"), row.text("hash")))), this::copy);
    }

    private void copy(Chain chain) {
        Head last = folder.isPresent() ? last(chain.division()) : logged.get(chain.division());
        boolean isDue = last == null || last.seq() != chain.head().seq() && day(last.at()).isBefore(day(chain.head().at()));
        if (isDue) {
            folder.ifPresentOrElse(to -> append(to, chain), () -> logged.put(chain.division(), chain.head()));
            LOG.infof("Audit head of %s: %s", chain.division(), chain.head());
        }
    }

    private @Nullable Head last(String division) {
        List<Head> copied = of(division);
        return copied.isEmpty() ? null : copied.getLast();
    }

    /**
     * What was copied of a division's chain, the oldest first. A line that a full disk cut short, or of other bytes, is none.
     */
    List<Head> of(String division) {
        List<Head> heads = new ArrayList<>();
        folder.map(from -> file(from, division)).filter(Files::exists).ifPresent(file -> {
            try {
                Files.readAllLines(file, StandardCharsets.ISO_8859_1).forEach(line -> Head.read(line).ifPresent(heads::add));
            } catch (IOException failed) {
                throw new UncheckedIOException("The copied heads cannot be read", failed);
            }
        });
        return heads;
    }

    private static void append(Path to, Chain chain) {
        try {
            Files.createDirectories(to);
            // On a line of its own, also after one that was cut short.
            Files.writeString(file(to, chain.division()), "\n" + chain.head() + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException("A head cannot be copied", failed);
        }
    }

    private static Path file(Path folder, String division) {
        return folder.resolve(division + ".heads");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
