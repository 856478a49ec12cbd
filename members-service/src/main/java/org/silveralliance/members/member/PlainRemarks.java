package org.silveralliance.members.member;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.MembersConfig;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Seals remarks and how members live where both were written before they were sealed; until then they are read as they are.
 * Rows that somebody is changing are left to the next time; neither a row's version nor what others hear changes.
 */
@ApplicationScoped
public class PlainRemarks {

    private static final int AT_ONCE = 500;
    private static final String PLAIN = "(living is not null or remark is not null)";

    private final Vault vault;
    private final Rows rows;
    private final MembersConfig config;

    public PlainRemarks(Vault vault, Rows rows, MembersConfig config) {
        this.vault = vault;
        this.rows = rows;
        this.config = config;
    }

    private record Plain(UUID id, @Nullable String living, @Nullable String remark) {
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealInTurn() {
        if (config.sealPlainRemarks()) {
            sealWhatIsPlain();
        }
    }

    void sealWhatIsPlain() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select distinct division from member where " + PLAIN), row -> row.text("division")),
                division -> DivisionScope.run(division, () -> {
                    while (QuarkusTransaction.requiringNew().call(() -> sealSome(division)) == AT_ONCE) {
                        // The next ones.
                    }
                }));
    }

    private int sealSome(String division) {
        List<Plain> found = rows.list(Query.of("select id, living, remark from member where division = ? and " + PLAIN
                + " order by id limit ? for update skip locked", division, AT_ONCE),
                row -> new Plain(row.uuid("id"), row.textOrNull("living"), row.textOrNull("remark")));
        if (!found.isEmpty()) {
            rows.execute(Query.of("""
                    update member m set living = null, remark = null, living_enc = coalesce(s.living, m.living_enc),
                      remark_enc = coalesce(s.remark, m.remark_enc)
                    from unnest(?::uuid[], ?::bytea[], ?::bytea[]) s (id, living, remark) where m.id = s.id""",
                    found.stream().map(Plain::id).toList(),
                    ColumnArray.of("bytea", found, plain -> vault.sealMaybe(plain.id(), Vault.LIVING, plain.living())),
                    ColumnArray.of("bytea", found, plain -> vault.sealMaybe(plain.id(), Vault.REMARK, plain.remark()))));
        }
        return found.size();
    }
}
