package org.silveralliance.notification.message;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.access.Scope;
import org.silveralliance.notification.message.MessageResource.MessageItem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Messages, always within what a caller may see. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    private static final String ITEM = """
            select id, recipient_id, recipient_kind, unit_id, alliance_id, channel, state, reason, activity_id, kind, title,
              family, outcome, changed_at, division from message where true""";

    private final Rows rows;

    public Messages(Rows rows) {
        this.rows = rows;
    }

    /** What a list asks for; absent fields do not narrow it. */
    public record MessageFilter(@Nullable UUID activityId, @Nullable UUID allianceId, @Nullable DeliveryStatus status) {

        Query narrow(Query query) {
            if (activityId != null) {
                query.add("and activity_id = ?", activityId);
            }
            if (allianceId != null) {
                query.add("and alliance_id = ?", allianceId);
            }
            return status == null ? query : query.add("and state = any(?)", MessageState.shownAs(status));
        }
    }

    /** A place in a list; a list is one division's after the other's, as the indexes are. */
    public record Place(String division, UUID id) {

        /** Reads what {@link #toString} wrote. */
        public static Place parse(String text) {
            int slash = text.indexOf('/');
            return new Place(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return division + "/" + id;
        }
    }

    /** A message of a list with its place there. */
    public record Placed(MessageItem item, Place place) {
    }

    /** Newest first. */
    public List<Placed> list(Scope scope, MessageFilter filter, Optional<Place> after, int most) {
        Query query = filter.narrow(scope.narrow(Query.of(ITEM), "alliance_id", "unit_id"));
        after.ifPresent(place -> query.add("and (division, id) < (?, ?)", place.division(), place.id()));
        return rows.list(query.add("order by division desc, id desc limit ?", most + 1),
                row -> new Placed(item(row), new Place(row.text("division"), row.uuid("id"))));
    }

    public Optional<MessageItem> visible(Scope scope, UUID id) {
        return rows.first(scope.narrow(Query.of(ITEM), "alliance_id", "unit_id").add("and id = ?", id), Messages::item);
    }

    /** How many messages stand in each state of the API. */
    public Map<DeliveryStatus, Long> summary(Scope scope, MessageFilter filter) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, 0L);
        }
        Query query = filter.narrow(scope.narrow(Query.of("select state, count(*) as messages from message where true"),
                "alliance_id", "unit_id"));
        rows.list(query.add("group by state"), row -> counts.merge(row.value("state", MessageState.class).shown(),
                row.number("messages"), Long::sum));
        return counts;
    }

    /** Those in one of these states, in the order of their ids, locked so that nobody else changes them meanwhile. */
    public List<Message> locked(Collection<UUID> ids, List<MessageState> states) {
        return find("id in ?1 and state in ?2 order by id", ids, states).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private static MessageItem item(Row row) {
        return new MessageItem(row.uuid("id"), row.uuid("recipient_id"), row.value("recipient_kind", RecipientKind.class),
                row.uuidOrNull("unit_id"), row.uuidOrNull("alliance_id"), row.valueOrNull("channel", Channel.class),
                row.value("state", MessageState.class).shown(), row.textOrNull("reason"), row.uuidOrNull("activity_id"),
                row.value("kind", MessageKind.class), row.text("title"), row.bool("family"),
                row.valueOrNull("outcome", CallOutcome.class), row.instant("changed_at"));
    }
}
