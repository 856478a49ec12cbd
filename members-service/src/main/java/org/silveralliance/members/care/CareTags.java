package org.silveralliance.members.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.OnLedger;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.care.CareTagResource.CareTagItem;

/** Tags in the database. A tag stands from its first day until it is ended, as long as the member is on the ledger. */
@ApplicationScoped
public class CareTags {

    /** Nobody has been tagged more often. */
    private static final int MOST_TAGS = 100;

    private final Rows rows;

    public CareTags(Rows rows) {
        this.rows = rows;
    }

    /** Who looked at it when, and when somebody is to look again. */
    record Review(LocalDate on, String by, LocalDate next) {
    }

    /** A tag of a member; {@code endedOn} is the first day on which it stood no longer. */
    record Tagged(UUID id, CareTag tag, TagSource source, LocalDate fromOn, Review review, @Nullable LocalDate endedOn,
            @Nullable TagEnding ending, String enteredBy, long version) {

        boolean stands(LocalDate day) {
            return !fromOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    /** The days on which a tag stands; {@code endedOn} is none of them. */
    record Spell(LocalDate fromOn, @Nullable LocalDate endedOn) {
    }

    /** Which tags are asked for; {@code past} where the day is over, {@code due} those whose review is due on it. */
    record Search(LocalDate day, boolean past, Optional<CareTag> tag, Optional<UUID> unit, boolean due) {
    }

    /** A line of a list and its place there. */
    record Listed(DatedPlace place, CareTagItem item) {
    }

    /** Every tag a member has or had, the latest first. */
    List<Tagged> of(UUID member) {
        return rows.list(Query.of("""
                select id, tag, source, from_on, reviewed_on, reviewed_by, next_review, ended_on, ended_for, entered_by, version
                from care_tag where member_id = ? order by ended_on is not null, from_on desc, id desc limit ?""", member,
                MOST_TAGS), CareTags::tagged);
    }

    /** Whether a member has a tag on a day or will have it later. */
    Optional<Spell> clash(UUID member, CareTag tag, LocalDate from) {
        return rows.first(Query.of("""
                select from_on, ended_on from care_tag where member_id = ? and tag = ? and (ended_on is null or ended_on > ?)
                and from_on is distinct from ended_on order by from_on limit 1""", member, tag, from),
                row -> new Spell(row.date("from_on"), row.dateOrNull("ended_on")));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID member, Tagged tag, Instant at) {
        rows.execute(Query.of("""
                insert into care_tag (id, member_id, tag, source, from_on, reviewed_on, reviewed_by, next_review, entered_by,
                  entered_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", tag.id(), member, tag.tag(), tag.source(),
                tag.fromOn(), tag.review().on(), tag.review().by(), tag.review().next(), tag.enteredBy(), at, tag.version()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void review(UUID id, Review review) {
        rows.execute(Query.of("""
                update care_tag set reviewed_on = ?, reviewed_by = ?, next_review = ?, version = version + 1 where id = ?""",
                review.on(), review.by(), review.next(), id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID id, LocalDate on, TagEnding ending) {
        rows.execute(Query.of("update care_tag set ended_on = ?, ended_for = ?, version = version + 1 where id = ?", on, ending,
                id));
    }

    /** Whose review is due longest stands first. */
    List<Listed> page(Scope scope, Search search, Optional<DatedPlace> after, int limit) {
        Query query = standing(
                """
                        select t.id, t.division, t.member_id, m.name, m.unit_id, u.name unit_name, t.tag, t.source, t.from_on, t.reviewed_on,
                          t.reviewed_by, t.next_review from""",
                scope, search);
        after.ifPresent(place -> query.add("and (t.division, t.next_review, t.id) > (?, ?, ?)", place.division(), place.on(),
                place.id()));
        query.add("order by t.division, t.next_review, t.id limit ?", limit);
        return rows.list(query, row -> new Listed(
                new DatedPlace(row.text("division"), row.date("next_review"), row.uuid("id")), item(row, search.day())));
    }

    long count(Scope scope, Search search) {
        return rows.count(standing("select count(*) from", scope, search));
    }

    /** What pages and their total are both read by. */
    private static Query standing(String select, Scope scope, Search search) {
        Query query = Query.of(select).add("""
                care_tag t join member m on m.id = t.member_id join unit u on u.id = m.unit_id
                where t.from_on <= ? and""", search.day());
        OnLedger.on(query, search.day());
        // No tag ends later than today, and those that stand have an index of their own: what ended is not walked through.
        if (search.past()) {
            query.add("and (t.ended_on is null or t.ended_on > ?)", search.day());
        } else {
            query.add("and t.ended_on is null");
        }
        scope.narrow(query, "m.unit_id", "m.id");
        search.tag().ifPresent(tag -> query.add("and t.tag = ?", tag));
        search.unit().ifPresent(unit -> query.add("and m.unit_id = ?", unit));
        return search.due() ? query.add("and t.next_review <= ?", search.day()) : query;
    }

    private static CareTagItem item(Row row, LocalDate day) {
        CareTag tag = row.value("tag", CareTag.class);
        LocalDate next = row.date("next_review");
        return new CareTagItem(row.uuid("id"), row.uuid("member_id"), row.text("name"), row.uuid("unit_id"),
                row.text("unit_name"), tag, row.value("source", TagSource.class), row.date("from_on"),
                row.date("reviewed_on"), row.text("reviewed_by"), next, !next.isAfter(day), tag.days());
    }

    private static Tagged tagged(Row row) {
        return new Tagged(row.uuid("id"), row.value("tag", CareTag.class), row.value("source", TagSource.class),
                row.date("from_on"),
                new Review(row.date("reviewed_on"), row.text("reviewed_by"), row.date("next_review")),
                row.dateOrNull("ended_on"), row.valueOrNull("ended_for", TagEnding.class), row.text("entered_by"),
                row.number("version"));
    }
}
