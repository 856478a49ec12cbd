package org.silveralliance.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Uploaded workbooks, sealed in parts: they are full of personal data. A service that imports has the table {@code import_file}
 * (job_id, part, sealed, division) beside its table of imports.
 */
@ApplicationScoped
public class ImportFiles {

    private static final int PART = 768 << 10;

    private final FieldCipher cipher;
    private final Rows rows;
    private final WorkFiles workFiles;

    public ImportFiles(FieldCipher cipher, Rows rows, WorkFiles workFiles) {
        this.cipher = cipher;
        this.rows = rows;
        this.workFiles = workFiles;
    }

    /** Seals a file and keeps it with its job. */
    public void keep(UUID job, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            keep(job, content);
        }
    }

    /** Seals what is read and keeps it with its job. */
    public void keep(UUID job, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(PART);
        for (int part = 0; bytes.length > 0; part++) {
            rows.execute(Query.of("insert into import_file (job_id, part, sealed) values (?, ?, ?)", job, part,
                    cipher.seal(place(job, part), Base64.getEncoder().encodeToString(bytes))));
            bytes = content.readNBytes(PART);
        }
    }

    /** Opens a kept file into a temporary one, which the caller deletes; null when it was cleared away. */
    public @Nullable Path open(UUID job) throws IOException {
        List<Integer> parts = rows.list(Query.of("select part from import_file where job_id = ? order by part", job),
                row -> row.integer("part"));
        if (parts.isEmpty()) {
            return null;
        }
        return workFiles.write("import.xlsx", content -> {
            for (int part : parts) {
                byte[] sealed = rows.first(Query.of("select sealed from import_file where job_id = ? and part = ?", job, part),
                        row -> row.bytes("sealed")).orElseThrow();
                content.write(Base64.getDecoder().decode(cipher.open(place(job, part), sealed)));
            }
        });
    }

    /**
     * Clears away every division's workbooks that are older than {@code age}, whether anybody imports again or not; what is
     * still waiting to be read stays. {@code imports} is the table of imports, with their {@code state} and
     * {@code created_at}.
     */
    public void clearOlderThan(Duration age, String imports) {
        String old = " j where j.id = f.job_id and j.state not in ('QUEUED', 'RUNNING')"
                + " and j.created_at < clock_timestamp() - make_interval(secs => ?)";
        double seconds = age.toSeconds();
        DivisionScope.everywhere(() -> rows.list(Query.of("select distinct f.division from import_file f, " + imports + old,
                seconds), row -> row.text("division")),
                division -> DivisionScope.run(division, () -> QuarkusTransaction.requiringNew().run(() -> rows
                        .execute(Query.of("delete from import_file f using " + imports + old, seconds)))));
    }

    static FieldRef place(UUID job, int part) {
        return new FieldRef("import_file", "part-" + part, job);
    }
}
