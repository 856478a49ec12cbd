package org.silveralliance.notification.mine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.notification.message.MessageKind;
import org.silveralliance.notification.mine.InboxResource.Notice;

/** The in-app messages of an account, and of units whose post of liaison is vacant. */
@ApplicationScoped
public class Notices {

    private static final String NOTICE = """
            select id, kind, title, place, starts_at, was_at, activity_id, alliance_id, created_at, read_at from message
            where recipient_kind = 'USER' and state = 'DELIVERED'""";
    /** As the indexes {@code message_unread_of_user} and {@code message_unread_of_unit} have it. */
    private static final String UNREAD = """
            select 1 from message where recipient_kind = 'USER' and state = 'DELIVERED' and read_at is null""";
    private static final String BY_ACCOUNT = "recipient_user = ?";
    private static final String BY_UNIT = "recipient_user is null and recipient_uscc = any(?)";

    private final Rows rows;

    public Notices(Rows rows) {
        this.rows = rows;
    }

    /** Newest first; one more than {@code most}, if there is. Either way of receiving has its own index. */
    public List<Notice> list(String subject, Collection<String> usccs, Optional<UUID> after, int most) {
        Query query = Query.of("select * from (");
        newest(query.add("(").add(NOTICE).add("and").add(BY_ACCOUNT, subject), after, most).add(") union all (");
        newest(query.add(NOTICE).add("and").add(BY_UNIT, usccs), after, most);
        return rows.list(query.add(")) as notice order by id desc limit ?", most + 1), Notices::notice);
    }

    /** Asked every minute by every open page, so it goes no further than {@code most}. */
    public long unread(String subject, Collection<String> usccs, int most) {
        Query query = Query.of("select count(*) from (").add("(").add(UNREAD).add("and").add(BY_ACCOUNT, subject)
                .add("limit ?) union all (", most);
        return rows.count(query.add(UNREAD).add("and").add(BY_UNIT, usccs).add("limit ?) limit ?) as unread", most, most));
    }

    public Optional<Notice> find(String subject, Collection<String> usccs, UUID id) {
        return rows.first(Query.of(NOTICE).add("and id = ? and (", id).add(BY_ACCOUNT, subject).add("or")
                .add(BY_UNIT, usccs).add(")"), Notices::notice);
    }

    private static Query newest(Query query, Optional<UUID> after, int most) {
        after.ifPresent(id -> query.add("and id < ?", id));
        return query.add("order by id desc limit ?", most + 1);
    }

    private static Notice notice(Row row) {
        MessageKind kind = row.value("kind", MessageKind.class);
        return new Notice(row.uuid("id"), kind, kind.title(),
                Wording.plain(kind, row.text("title"), row.text("place"), row.instantOrNull("starts_at"),
                        row.instantOrNull("was_at")),
                row.uuidOrNull("activity_id"), row.uuidOrNull("alliance_id"), row.instant("created_at"),
                row.instantOrNull("read_at"));
    }
}
