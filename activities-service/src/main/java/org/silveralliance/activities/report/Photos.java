package org.silveralliance.activities.report;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The uploaded pictures of the division in force. */
@ApplicationScoped
public class Photos implements PanacheRepositoryBase<ActivityPhoto, UUID> {

    private static final int PART = 128 * 1024;

    private final Rows rows;

    public Photos(Rows rows) {
        this.rows = rows;
    }

    /** What is known of a picture beside its bytes. */
    record Kept(String name, @Nullable String caption, String sha256, String mediaType, int size) {
    }

    Optional<Kept> of(UUID activityId, String sha256) {
        return rows.first(Query.of("""
                select name, caption, sha256, media_type, size from activity_photo where activity_id = ? and sha256 = ?""",
                activityId, sha256),
                row -> new Kept(row.text("name"), row.textOrNull("caption"), row.text("sha256"),
                        row.text("media_type"), row.integer("size")));
    }

    /** The next {@value #PART} bytes of a picture, or what is left of them; a whole one is in memory three times at once. */
    byte[] part(UUID activityId, String sha256, int from) {
        return rows.first(Query.of("""
                select substring(bytes from ? for ?) as part from activity_photo where activity_id = ? and sha256 = ?""",
                from + 1, PART, activityId, sha256), row -> row.bytes("part"))
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该照片"));
    }

    Set<String> digests(UUID activityId) {
        return Set.copyOf(rows.list(Query.of("select sha256 from activity_photo where activity_id = ?", activityId),
                row -> row.text("sha256")));
    }
}
