package org.silveralliance.kit.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** Aggregates whose facts the broker refused too often. They wait here until somebody releases or skips them. */
@ApplicationScoped
public class ParkedAggregates {

    private final RelayConfig config;
    private final AuditTrail audit;

    public ParkedAggregates(RelayConfig config, AuditTrail audit) {
        this.config = config;
        this.audit = audit;
    }

    /** One refused fact and why. */
    public record Parked(UUID eventId, String aggregateType, UUID aggregateId, long version, String type, String error) {
    }

    /** Those of the division in force. */
    public List<Parked> all() {
        try (RelayStore store = RelayStore.open(config)) {
            return store.parked(DivisionScope.current());
        } catch (SQLException failed) {
            throw new IllegalStateException("Parked aggregates cannot be read", failed);
        }
    }

    /** Lets the relay try an aggregate's facts again. */
    @Transactional
    public void release(UUID aggregateId, String reason) {
        change("outbox.released", aggregateId, reason, true);
    }

    /** Gives the refused facts of an aggregate up; its later facts go on. The feed shows no trace of them. */
    @Transactional
    public void skip(UUID aggregateId, String reason) {
        change("outbox.skipped", aggregateId, reason, false);
    }

    private void change(String action, UUID aggregateId, String reason, boolean again) {
        audit.record(action, "aggregate/" + aggregateId, reason);
        try (RelayStore store = RelayStore.open(config)) {
            if (store.unpark(aggregateId, DivisionScope.current(), again) == 0) {
                throw KitProblem.NOT_FOUND.because("没有停发的记录");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The aggregate stays parked", failed);
        }
    }
}
