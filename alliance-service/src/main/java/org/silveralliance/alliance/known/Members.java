package org.silveralliance.alliance.known;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

/** The members as far as this service has heard of them: ids and states, no personal data. */
@ApplicationScoped
public class Members {

    private final Rows rows;

    public Members(Rows rows) {
        this.rows = rows;
    }

    /** A member as he is now. */
    public record Member(UUID id, UUID unitId, String category, String state) {

        static Member read(Row row) {
            return new Member(row.uuid("id"), row.uuid("unit_id"), row.text("category"), row.text("state"));
        }

        /** Everyone on the register is retired (离休, 退休); what remains is to be alive and here. */
        public boolean isActiveRetiredMember() {
            return state.equals("ACTIVE");
        }
    }

    public Optional<Member> find(UUID id) {
        return rows.first(Query.of("select id, unit_id, category, state from member where id = ?", id), Member::read);
    }
}
