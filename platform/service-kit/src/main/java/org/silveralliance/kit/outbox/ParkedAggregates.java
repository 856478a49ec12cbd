package org.silveralliance.kit.outbox;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** Aggregates whose facts the broker refused too often. They wait here until somebody releases or skips them. */
@ApplicationScoped
public class ParkedAggregates {

    private final Rows rows;
    private final AuditTrail audit;

    public ParkedAggregates(Rows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** One refused fact and why. */
    public record Parked(UUID eventId, String aggregateType, UUID aggregateId, long version, String type, String error) {
    }

    /** Those of the division in force, the oldest 200. */
    public List<Parked> all() {
        return rows.list(Query.of("""
                select id, aggregatetype, aggregateid, aggregate_version, type, coalesce(last_error, '') as error from outbox
                where parked_at is not null order by seq limit 200"""), ParkedAggregates::parked);
    }

    /** Lets the relay try an aggregate's facts again. */
    @Transactional
    public void release(UUID aggregateId, String reason) {
        unpark("outbox.released", aggregateId, reason, true);
    }

    /** Gives the refused facts of an aggregate up; its later facts go on. The feed shows no trace of them. */
    @Transactional
    public void skip(UUID aggregateId, String reason) {
        unpark("outbox.skipped", aggregateId, reason, false);
    }

    private void unpark(String action, UUID aggregateId, String reason, boolean again) {
        if (rows.count(Query.of("select outbox_unpark(?, ?)", aggregateId, again)) == 0) {
            throw KitProblem.NOT_FOUND.because("没有停发的记录");
        }
        audit.record(action, "aggregate/" + aggregateId, reason);
    }

    private static Parked parked(Row row) {
        return new Parked(row.uuid("id"), row.text("aggregatetype"), row.uuid("aggregateid"), row.number("aggregate_version"),
                row.text("type"), row.text("error"));
    }
}
