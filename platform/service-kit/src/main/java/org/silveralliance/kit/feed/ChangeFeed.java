package org.silveralliance.kit.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * All changes of some kinds of aggregate in the caller's division, once each, in the order of their position. Positions are
 * given after commit by the one relay, so a page never misses a row that commits late.
 */
@ApplicationScoped
public class ChangeFeed {

    /** The version of the document a change carries. */
    public static final String SCHEMA_VERSION = "1";

    private final Rows rows;
    private final ObjectMapper json;

    public ChangeFeed(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The changes after a position; {@code cursor} is the last position seen, absent from the beginning. */
    public Changes after(@Nullable String cursor, @Nullable Integer limit, Set<String> aggregateTypes) {
        int size = Page.limit(limit);
        long from = position(cursor);
        List<Change> found = rows.list(Query.of("""
                select position, aggregateid, aggregate_version, type, payload from outbox
                where position > ? and aggregatetype = any(?) order by position limit ?""", from, aggregateTypes, size + 1),
                this::change);
        boolean more = found.size() > size;
        List<Change> items = found.stream().limit(size).toList();
        long next = items.isEmpty() ? from : items.getLast().position();
        return new Changes(items, Long.toString(next), more);
    }

    private Change change(Row row) {
        long version = row.number("aggregate_version");
        try {
            return new Change(row.number("position"), row.uuid("aggregateid"), version,
                    version == 1 ? Operation.CREATE : Operation.UPDATE, row.text("type"), json.readTree(row.text("payload")));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Outbox payload is damaged", damaged);
        }
    }

    private static long position(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException damaged) {
            throw KitProblem.MALFORMED.because("cursor 应为上一页返回的 next").at("/cursor", "无效");
        }
    }

    /** What a change does: the first fact of a thing creates it, every further one changes it. */
    @Schema(name = "ChangeOperation")
    public enum Operation {
        CREATE,
        UPDATE
    }

    /** One change; {@code data} is the event's record, which carries ids and facts but no personal data. */
    @Schema(name = "Change")
    public record Change(long position, UUID id, long version, Operation op, String type,
            @Schema(implementation = Object.class) JsonNode data) {
    }

    /** One page; {@code next} is the cursor to come back with, also when there is nothing more yet. */
    @Schema(name = "Changes")
    public record Changes(List<Change> items, String next, boolean hasMore) {
    }
}
