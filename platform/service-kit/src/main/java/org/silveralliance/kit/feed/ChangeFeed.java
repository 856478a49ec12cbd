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

    /**
     * The changes after a position; {@code cursor} is the {@code next} of the page before, absent from the beginning. A
     * position of which changes are no longer kept, or that was never given (the database was restored), is 410: what comes
     * next would hide a gap.
     */
    public Changes after(@Nullable String cursor, @Nullable Integer limit, Set<String> aggregateTypes) {
        int size = Page.limit(limit);
        long from = position(cursor);
        // One statement sees the mark and the rows as they were together.
        List<Place> found = rows.list(Query.of("""
                select mark.purged, mark.position as latest, change.* from relay_mark mark left join lateral (
                  select position, aggregateid, aggregate_version, division, type, payload from outbox
                  where position > ? and aggregatetype = any(?) order by position limit ?) change on true
                order by change.position""", from, aggregateTypes, size + 1), this::place);
        Place mark = found.getFirst();
        if (from > mark.latest() || from > 0 && from < mark.purged()) {
            throw KitProblem.GONE.because("cursor 之后的变更已不再保留，或 cursor 不属于本系统；请不带 cursor 从头读取");
        }
        List<Change> changes = found.stream().flatMap(place -> place.change().stream()).toList();
        boolean more = changes.size() > size;
        List<Change> items = changes.stream().limit(size).toList();
        // Where nothing more follows, all positions up to the latest were looked at, those of others among them.
        long next = more ? items.getLast().position() : mark.latest();
        return new Changes(items, Long.toString(next), more, from > 0 || mark.purged() == 0);
    }

    /** A change, if there is one, and how far the feed was purged and goes. */
    private record Place(long purged, long latest, Optional<Change> change) {
    }

    private Place place(Row row) {
        return new Place(row.number("purged"), row.number("latest"),
                row.textOrNull("type") == null ? Optional.empty() : Optional.of(change(row)));
    }

    private Change change(Row row) {
        long version = row.number("aggregate_version");
        try {
            return new Change(row.number("position"), row.uuid("aggregateid"), version,
                    version == 1 ? Operation.CREATE : Operation.UPDATE, row.text("division"), row.text("type"),
                    json.readTree(row.text("payload")));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Outbox payload is damaged", damaged);
        }
    }

    private static long position(@Nullable String cursor) {
        try {
            long position = Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(Long::parseLong).orElse(0L);
            if (position >= 0) {
                return position;
            }
            throw new NumberFormatException("negative");
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

    /**
     * One change; {@code version} counts the changes of the thing from 1, {@code division} is its county's code (GB/T 2260),
     * {@code data} the event's record, which carries ids and facts but no personal data.
     */
    @Schema(name = "Change")
    public record Change(long position, UUID id, long version, Operation op, String division, String type,
            @Schema(implementation = Object.class) JsonNode data) {
    }

    /**
     * One page; {@code next} is the cursor to come back with, also when there is nothing more yet. {@code complete} is false
     * where somebody begins and changes older than these are no longer kept.
     */
    @Schema(name = "Changes")
    public record Changes(List<Change> items, String next, boolean hasMore, boolean complete) {
    }
}
