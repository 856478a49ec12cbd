package org.silveralliance.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.silveralliance.contracts.DomainEvent;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
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

    private static final String APPEND = """
            with v as (
              insert into aggregate_version (aggregatetype, aggregateid, version, division) values (?, ?, 1, ?)
              on conflict (aggregatetype, aggregateid) do update set version = aggregate_version.version + 1
              returning version)
            insert into outbox (id, aggregatetype, aggregateid, aggregate_version, topic, type, payload, headers, division)
            select ?, ?, ?, v.version, ?, ?, ?::jsonb, ?::jsonb, ? from v""";
    private static final int BATCH = 500;

    private final EntityManager entities;
    private final ObjectMapper json;

    public Outbox(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
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
        String division = DivisionScope.current();
        String headers = headers();
        entities.unwrap(Session.class).doWork(connection -> insert(connection, events, division, headers));
    }

    private void insert(Connection connection, List<? extends DomainEvent> events, String division, String headers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            int waiting = 0;
            for (DomainEvent event : events) {
                statement.setString(1, event.aggregateType());
                statement.setObject(2, event.aggregateId());
                statement.setString(3, division);
                statement.setObject(4, Ids.next());
                statement.setString(5, event.aggregateType());
                statement.setObject(6, event.aggregateId());
                statement.setString(7, event.topic());
                statement.setString(8, event.type());
                statement.setString(9, write(event));
                statement.setString(10, headers);
                statement.setString(11, division);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
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
