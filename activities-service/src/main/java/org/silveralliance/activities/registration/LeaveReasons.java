package org.silveralliance.activities.registration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Seals and opens why somebody took leave. What was written before reasons were sealed is sealed after the start. */
@ApplicationScoped
public class LeaveReasons {

    private static final Logger LOG = Logger.getLogger(LeaveReasons.class);
    /** Far more than a minute brings; what was written before may take some. */
    private static final int AT_ONCE = 500;

    private final FieldCipher cipher;
    private final Rows rows;

    public LeaveReasons(FieldCipher cipher, Rows rows) {
        this.cipher = cipher;
        this.rows = rows;
    }

    byte[] seal(UUID registration, String reason) {
        return cipher.seal(place(registration), reason);
    }

    /** One that does not open is said to be so: a list of everybody does not fail of one. */
    @Nullable
    String open(UUID registration, byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : cipher.open(place(registration), sealed);
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "The reason of registration %s does not open", registration);
            return "（请假原因无法读取）";
        }
    }

    static FieldRef place(UUID registration) {
        return new FieldRef("registration", "reason", registration);
    }

    private record Plain(UUID id, String division, String reason) {
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealWhatIsPlain() {
        DivisionScope.everywhere(this::plain, left -> DivisionScope.run(left.division(), () -> QuarkusTransaction
                .requiringNew().run(() -> rows.execute(Query.of("""
                        update registration set reason = null, reason_sealed = ? where id = ? and reason = ?""",
                        seal(left.id(), left.reason()), left.id(), left.reason())))));
    }

    private List<Plain> plain() {
        return rows.list(Query.of("""
                select id, division, reason from registration
                where state = 'EXCUSED' and reason is not null and reason_sealed is null
                order by division, id limit ?""", AT_ONCE),
                row -> new Plain(row.uuid("id"), row.text("division"), row.text("reason")));
    }
}
