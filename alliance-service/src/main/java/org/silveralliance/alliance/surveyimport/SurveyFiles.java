package org.silveralliance.alliance.surveyimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** The uploaded survey workbooks. What was kept in the clear before they were sealed is sealed after the start. */
@ApplicationScoped
public class SurveyFiles {

    private final ImportFiles files;
    private final Readings readings;
    private final Rows rows;
    private final AllianceConfig.SurveyImports config;

    public SurveyFiles(ImportFiles files, Readings readings, Rows rows, AllianceConfig config) {
        this.files = files;
        this.readings = readings;
        this.rows = rows;
        this.config = config.surveyImports();
    }

    /** Seals a file and keeps it with its import. */
    void keep(UUID id, Path file) throws IOException {
        files.keep(id, file);
    }

    /** Opens a kept file into a temporary one, which the caller deletes; null when it was cleared away. */
    @Nullable
    @Transactional
    Path open(UUID id) throws IOException {
        seal(id);
        return files.open(id);
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        files.clearOlderThan(config.keepFiles(), "survey_import");
        readings.clearOlderThan(config.keepFiles(), "survey_import");
    }

    private record Plain(UUID id, String division) {
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void sealWhatIsPlain() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select id, division from survey_import where file is not null order by id"),
                        row -> new Plain(row.uuid("id"), row.text("division"))),
                left -> DivisionScope.run(left.division(), () -> QuarkusTransaction.requiringNew().run(() -> seal(left.id()))));
    }

    private void seal(UUID id) {
        Optional<byte[]> plain = rows.first(
                Query.of("select file from survey_import where id = ? and file is not null for update", id),
                row -> row.bytes("file"));
        if (plain.isEmpty()) {
            return;
        }
        try {
            files.keep(id, new ByteArrayInputStream(plain.get()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        rows.execute(Query.of("update survey_import set file = null where id = ?", id));
    }
}
