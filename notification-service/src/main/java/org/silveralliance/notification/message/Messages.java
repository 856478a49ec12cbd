package org.silveralliance.notification.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.notification.message.MessageScope.Seen;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** Messages, always within what a caller may see. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    private static final String SEEN = "(:all = true or allianceId in (:alliances) or unitId in (:units))";

    /** What a list asks for; absent fields do not narrow it. */
    public record Wanted(@Nullable UUID activityId, @Nullable UUID allianceId, @Nullable String state,
            Optional<UUID> after, int rows) {
    }

    /** Newest first. */
    public List<Message> list(Seen seen, Wanted wanted) {
        Filter filter = new Filter(seen);
        filter.add("activityId = :activity", "activity", wanted.activityId());
        filter.add("allianceId = :alliance", "alliance", wanted.allianceId());
        filter.add("state in (:states)", "states", wanted.state() == null ? null : behind(wanted.state()));
        filter.add("id < :after", "after", wanted.after().orElse(null));
        return find(filter.where(), Sort.descending("id"), filter.values()).range(0, wanted.rows()).list();
    }

    public Optional<Message> seen(Seen seen, UUID id) {
        Filter filter = new Filter(seen);
        filter.add("id = :id", "id", id);
        return find(filter.where(), filter.values()).firstResultOptional();
    }

    /** How many messages stand in each state of the API. */
    public Map<String, Long> summary(Seen seen, @Nullable UUID activityId, @Nullable UUID allianceId) {
        Filter filter = new Filter(seen);
        filter.add("activityId = :activity", "activity", activityId);
        filter.add("allianceId = :alliance", "alliance", allianceId);
        var query = getEntityManager().createQuery(
                "select state, count(*) from Message where " + filter.where() + " group by state", Object[].class);
        filter.values().forEach(query::setParameter);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (MessageState state : MessageState.values()) {
            counts.putIfAbsent(state.shown(), 0L);
        }
        query.getResultList().forEach(row -> counts.merge(((MessageState) row[0]).shown(), (Long) row[1], Long::sum));
        return counts;
    }

    /** Who is still to be called, or with {@code done} also those whose call has ended. */
    public List<Message> toCall(Seen seen, @Nullable UUID allianceId, @Nullable UUID activityId, boolean done) {
        Filter filter = new Filter(seen);
        filter.add("allianceId = :alliance", "alliance", allianceId);
        filter.add("activityId = :activity", "activity", activityId);
        filter.add("state = :manual", "manual", MessageState.MANUAL);
        filter.add("recipientKind = :member", "member", RecipientKind.MEMBER);
        String open = done ? "" : " and (outcome is null or outcome = 'NOT_REACHED')";
        return find(filter.where() + open, Sort.ascending("unitId").and("id"), filter.values()).range(0, 499).list();
    }

    /** The in-app messages of an account, or of units whose post of liaison is vacant; newest first. */
    public List<Message> mine(String subject, Collection<String> units, Optional<UUID> after, int rows) {
        return find("""
                recipientKind = :user and state = :delivered and id < :after
                and (recipientUser = :subject or recipientUser is null and recipientUscc in (:units))""",
                Sort.descending("id"), Map.of("user", RecipientKind.USER, "delivered", MessageState.DELIVERED,
                        "after", after.orElse(LAST), "subject", subject, "units", orNone(units)))
                .range(0, rows).list();
    }

    public Optional<Message> mine(String subject, Collection<String> units, UUID id) {
        return find("""
                id = :id and recipientKind = :user and state = :delivered
                and (recipientUser = :subject or recipientUser is null and recipientUscc in (:units))""",
                Map.of("id", id, "user", RecipientKind.USER, "delivered", MessageState.DELIVERED, "subject", subject,
                        "units", orNone(units)))
                .firstResultOptional();
    }

    private static final UUID LAST = new UUID(-1, -1);

    private static Collection<String> orNone(Collection<String> units) {
        return units.isEmpty() ? List.of("") : units;
    }

    private static List<MessageState> behind(String shown) {
        List<MessageState> states = new ArrayList<>();
        for (MessageState state : MessageState.values()) {
            if (state.shown().equals(shown)) {
                states.add(state);
            }
        }
        return states;
    }

    /** The caller's scope and whatever else narrows the list. */
    private static final class Filter {

        private final StringBuilder where = new StringBuilder(SEEN);
        private final Map<String, Object> values = new HashMap<>();

        Filter(Seen seen) {
            values.put("all", seen.all());
            values.put("alliances", seen.alliances());
            values.put("units", seen.units());
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                values.put(name, value);
            }
        }

        String where() {
            return where.toString();
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
