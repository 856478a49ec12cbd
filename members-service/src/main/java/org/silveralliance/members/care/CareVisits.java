package org.silveralliance.members.care;

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
import org.silveralliance.members.care.CareVisitResource.CareVisitItem;
import org.silveralliance.members.care.CareVisitResource.Listing;

/**
 * Visits in the database. What a death or a tag's end takes off the lists is told by the member and his tags, not by the visit.
 */
@ApplicationScoped
public class CareVisits {

    /** As long as he lives and is ours, and what asks for the visit still does. */
    private static final String STILL_ASKED_FOR = """
            (v.reason <> 'CADENCE' or exists (select from care_tag t where t.member_id = v.member_id and t.from_on <= ?
              and (t.ended_on is null or t.ended_on > ?)))""";
    private static final String FROM = """
            care_visit v join member m on m.id = v.member_id join unit u on u.id = m.unit_id where true""";

    private final Rows rows;

    public CareVisits(Rows rows) {
        this.rows = rows;
    }

    /** A visit that is to be made; {@code enteredBy} where somebody said so. */
    record Planned(UUID id, UUID memberId, VisitReason reason, @Nullable Festival festival, LocalDate occasionOn,
            LocalDate listedOn, @Nullable String enteredBy) {
    }

    /** A visit as it stands, for whoever changes it. */
    record Standing(UUID memberId, VisitReason reason, LocalDate occasionOn, LocalDate listedOn,
            @Nullable VisitOutcome outcome, long version) {
    }

    /** Which visits are asked for on a day. */
    record Search(LocalDate day, Listing listing, Optional<UUID> unit, Optional<UUID> member, Optional<VisitReason> reason,
            Optional<LocalDate> dueUntil) {
    }

    /** A line of a list and its place there. */
    record Listed(DatedPlace place, CareVisitItem item) {
    }

    /** False where there is one for this occasion already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keep(Planned visit) {
        return rows.execute(Query.of("""
                insert into care_visit (id, member_id, reason, festival, occasion_on, due_on, listed_on, entered_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""", visit.id(), visit.memberId(), visit.reason(),
                visit.festival(), visit.occasionOn(), visit.reason().due(visit.occasionOn()), visit.listedOn(),
                visit.enteredBy())) == 1;
    }

    /** A visit the caller may see, which nobody else changes until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Standing> locked(Scope scope, UUID id) {
        Query query = Query.of("""
                select v.member_id, v.reason, v.occasion_on, v.listed_on, v.outcome, v.version
                from care_visit v join member m on m.id = v.member_id where v.id = ?""", id);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.first(query.add("for update of v"), row -> new Standing(row.uuid("member_id"),
                row.value("reason", VisitReason.class), row.date("occasion_on"), row.date("listed_on"),
                row.valueOrNull("outcome", VisitOutcome.class), row.number("version")));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID id, VisitOutcome outcome, LocalDate on, UUID contact) {
        rows.execute(Query.of("""
                update care_visit set outcome = ?, done_on = ?, contact_id = ?, version = version + 1 where id = ?""", outcome,
                on, contact, id));
    }

    /** What is to be done: overdue ones stand first, since they were due first; else the latest first. */
    List<Listed> page(Scope scope, Search search, Optional<DatedPlace> after, int limit) {
        boolean rising = search.listing().isToDo();
        Query query = Query.of("""
                select v.id, v.division, v.member_id, m.name, m.unit_id, u.name unit_name, m.phone_masked, v.reason, v.festival,
                  v.occasion_on, v.due_on, v.outcome, v.done_on, v.version,
                  (select c.contacted_by from contact_log c where c.id = v.contact_id) contacted_by,
                  array(select t.tag from care_tag t where t.member_id = v.member_id and t.from_on <= ?
                    and (t.ended_on is null or t.ended_on > ?) order by t.from_on, t.tag) tags,""", search.day(), search.day());
        wanted(query, search.day()).add("wanted from");
        narrow(query, scope, search);
        after.ifPresent(place -> query.add("and (v.division, v.due_on, v.id)" + (rising ? " > " : " < ")
                + "(?, ?, ?)", place.division(), place.on(), place.id()));
        query.add(rising ? "order by v.division, v.due_on, v.id limit ?"
                : "order by v.division desc, v.due_on desc, v.id desc limit ?", limit);
        return rows.list(query, row -> new Listed(
                new DatedPlace(row.text("division"), row.date("due_on"), row.uuid("id")), item(row, search.day())));
    }

    long count(Scope scope, Search search) {
        Query query = Query.of("select count(*) from");
        narrow(query, scope, search);
        return rows.count(query);
    }

    /** What pages and their total are both read by; the same as {@link VisitState#on}. */
    private static void narrow(Query query, Scope scope, Search search) {
        query.add(FROM);
        scope.narrow(query, "m.unit_id", "m.id");
        switch (search.listing()) {
            case TO_DO -> toDo(query, search.day());
            case OVERDUE -> toDo(query, search.day()).add("and v.due_on < ?", search.day());
            case DONE -> query.add("and v.settled");
            case ALL -> query.add("");
        }
        search.unit().ifPresent(unit -> query.add("and m.unit_id = ?", unit));
        search.member().ifPresent(member -> query.add("and v.member_id = ?", member));
        search.reason().ifPresent(reason -> query.add("and v.reason = ?", reason));
        search.dueUntil().ifPresent(until -> query.add("and v.due_on <= ?", until));
    }

    private static Query toDo(Query query, LocalDate day) {
        return wanted(query.add("and not v.settled and"), day).add(
                "and (v.reason <> 'FESTIVAL' or v.due_on >= ?)", day.minusDays(Festival.LAPSE_DAYS));
    }

    private static Query wanted(Query query, LocalDate day) {
        return OnLedger.on(query.add("("), day).add("and " + STILL_ASKED_FOR + ")", day, day);
    }

    private static CareVisitItem item(Row row, LocalDate day) {
        VisitReason reason = row.value("reason", VisitReason.class);
        LocalDate due = row.date("due_on");
        VisitOutcome outcome = row.valueOrNull("outcome", VisitOutcome.class);
        return new CareVisitItem(row.uuid("id"), row.uuid("member_id"), row.text("name"), row.uuid("unit_id"),
                row.text("unit_name"), row.textOrNull("phone_masked"), reason, row.valueOrNull("festival", Festival.class),
                row.date("occasion_on"), due, VisitState.on(day, reason, due, outcome, row.bool("wanted")), outcome,
                row.dateOrNull("done_on"), row.textOrNull("contacted_by"),
                row.texts("tags").stream().map(CareTag::valueOf).toList(), row.number("version"));
    }
}
