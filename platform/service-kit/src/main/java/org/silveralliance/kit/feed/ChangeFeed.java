package org.silveralliance.kit.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * All changes of some kinds of aggregate in the caller's division, once each, in the order of their position. Positions are
 * given after commit by the one relay, so a page never misses a row that commits late (reliability.md 6).
 */
@ApplicationScoped
public class ChangeFeed {

    /** The version of the document a change carries. */
    public static final String SCHEMA_VERSION = "1";

    private final EntityManager entities;
    private final ObjectMapper json;

    public ChangeFeed(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The changes after a position; {@code cursor} is the last position seen, absent from the beginning. */
    @Transactional
    public Changes after(@Nullable String cursor, @Nullable Integer limit, Set<String> aggregateTypes) {
        int size = Page.limit(limit);
        long from = position(cursor);
        List<Tuple> rows = entities.createNativeQuery("""
                select position, aggregateid, aggregate_version, type, cast(payload as text) from outbox
                where position > :from and aggregatetype in (:types) order by position limit :size""", Tuple.class)
                .setParameter("from", from).setParameter("types", aggregateTypes).setParameter("size", size + 1)
                .getResultList();
        boolean more = rows.size() > size;
        List<Change> items = rows.stream().limit(size).map(this::change).toList();
        long next = items.isEmpty() ? from : items.getLast().position();
        return new Changes(items, Long.toString(next), more);
    }

    private Change change(Tuple row) {
        String type = (String) row.get(3);
        try {
            return new Change(((Number) row.get(0)).longValue(), (UUID) row.get(1), ((Number) row.get(2)).longValue(), op(type),
                    type, json.readTree((String) row.get(4)));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Outbox payload is damaged", damaged);
        }
    }

    private static String op(String type) {
        return type.contains("registered") || type.contains("activated") || type.contains("published") ? "CREATE" : "UPDATE";
    }

    private static long position(@Nullable String cursor) {
        try {
            return Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(Long::parseLong).orElse(0L);
        } catch (NumberFormatException damaged) {
            throw KitProblem.MALFORMED.because("cursor 应为上一页返回的 next").at("/cursor", "无效");
        }
    }

    /** One change; {@code data} is the event's record, which carries ids and facts but no personal data. */
    public record Change(long position, UUID id, long version, String op, String type, JsonNode data) {
    }

    /** One page; {@code next} is the cursor to come back with, also when there is nothing more yet. */
    public record Changes(List<Change> items, String next, boolean hasMore) {
    }
}
