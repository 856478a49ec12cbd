package org.silveralliance.kit.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;

/**
 * Where facts leave a service. Appending needs an open transaction: the fact and its announcement commit together or not at
 * all. Each aggregate's versions are 1…n in the order of commit, because writers of one aggregate queue on its version row.
 */
@ApplicationScoped
public class Outbox {

    /**
     * One statement for many events, because a statement an event costs more than the row does. Version rows are taken in one
     * order by all writers, so that two such statements wait for each other but never deadlock.
     */
    private static final String APPEND = """
            with e as (
              select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                with ordinality as e(id, aggregatetype, aggregateid, topic, type, payload, line)),
            v as (
              insert into aggregate_version (aggregatetype, aggregateid, version)
              select aggregatetype, aggregateid, count(*) from e group by 1, 2 order by 1, 2
              on conflict (aggregatetype, aggregateid) do update set version = aggregate_version.version + excluded.version
              returning aggregatetype, aggregateid, version)
            insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers)
            select e.id, aggregatetype, aggregateid,
              v.version + 1 - row_number() over (partition by aggregatetype, aggregateid order by e.line desc),
              e.topic, e.type, e.payload::jsonb, ?::jsonb
            from e join v using (aggregatetype, aggregateid) order by e.line""";
    private static final int BATCH = 500;

    private final Rows rows;
    private final ObjectMapper json;

    public Outbox(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Announces a fact of the division in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    /** Announces many facts in one go; they keep their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<? extends DomainEvent> events) {
        String headers = headers();
        for (int from = 0; from < events.size(); from += BATCH) {
            List<? extends DomainEvent> some = events.subList(from, Math.min(from + BATCH, events.size()));
            rows.execute(Query.of(APPEND, ColumnArray.of("uuid", some, event -> Ids.next()),
                    ColumnArray.of("text", some, DomainEvent::aggregateType),
                    ColumnArray.of("uuid", some, DomainEvent::aggregateId),
                    ColumnArray.of("text", some, DomainEvent::topic), ColumnArray.of("text", some, DomainEvent::type),
                    ColumnArray.of("text", some, this::write), headers));
        }
    }

    private String headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("actor", actor());
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put("traceparent",
                    "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex());
        }
        return write(headers);
    }

    private static String actor() {
        return Arc.container().requestContext().isActive() ? Arc.container().instance(Caller.class).get().subject() : "system";
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A contract record does not serialise", impossible);
        }
    }
}
