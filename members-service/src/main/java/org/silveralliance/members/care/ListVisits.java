package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.OnLedger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Lists who is to be called on: everybody of a festival twenty days before it, and of whom a tag asks for a call within the
 * week.
 * Done again it lists nobody twice.
 */
@ApplicationScoped
public class ListVisits {

    private static final int AT_ONCE = 5_000;
    /** So many days before a call is due it is on the week's list. */
    private static final int AHEAD_DAYS = 7;
    /**
     * A call of so many days before a visit is listed, told only later, is later than the one it was worked out from: what asks
     * most
     * often asks every thirty days.
     */
    static final int TOLD_LATER_DAYS = 22;

    private final Rows rows;
    private final AuditTrail audit;
    private final Clock clock;

    public ListVisits(Rows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent started) {
        sweep();
    }

    /** A day begins at midnight in Shanghai; a few minutes later is early enough. */
    @Scheduled(cron = "0 10 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        DivisionScope.everywhere(
                () -> rows.list(Query.of("select distinct division from unit"), row -> row.text("division")),
                division -> DivisionScope.run(division, () -> list(division, LocalDate.now(clock))));
    }

    /** In the division in force. */
    void list(String division, LocalDate today) {
        for (Festival.Day festival : Festival.listedOn(today)) {
            whileMore(() -> atFestival(division, festival, today));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            takeContacts(division);
            askAnew(division, Optional.empty(), today);
        });
        whileMore(() -> byTags(division, Optional.empty(), today));
    }

    /** Whoever was tagged just now stands on the list at once, where a call is due within the week. */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterTagging(UUID member) {
        LocalDate today = LocalDate.now(clock);
        askAnew(DivisionScope.current(), Optional.of(member), today);
        byTags(DivisionScope.current(), Optional.of(member), today);
    }

    private void whileMore(IntSupplier some) {
        while (QuarkusTransaction.requiringNew().call(some::getAsInt) == AT_ONCE) {
            // The next ones.
        }
    }

    private int atFestival(String division, Festival.Day festival, LocalDate today) {
        Query query = Query.of("""
                insert into care_visit (id, member_id, reason, festival, occasion_on, due_on, listed_on, version)
                select uuidv7(), m.id, 'FESTIVAL', ?, ?, ?, ?, 1 from member m where m.division = ? and""", festival.festival(),
                festival.on(), festival.on(), today, division);
        OnLedger.on(query, today)
                .add("""
                        and not exists (select from care_visit v where v.member_id = m.id and v.reason = 'FESTIVAL' and v.festival = ?
                          and v.occasion_on = ?)""",
                        festival.festival(), festival.on());
        if (!festival.festival().isForEverybody()) {
            query.add("""
                    and (m.category = 'VETERAN' or exists (select from care_tag t where t.member_id = m.id and t.from_on <= ?
                      and (t.ended_on is null or t.ended_on > ?)))""", today, today);
        }
        return listed(query.add("order by m.id limit ? on conflict do nothing", AT_ONCE), division);
    }

    /** A tag's visit that somebody has made unasked is made: nobody is called on twice for one reason. */
    private void takeContacts(String division) {
        rows.execute(Query.of("""
                update care_visit v set outcome = case when c.method = 'TELEPHONE' or c.method = 'WECHAT' then 'PHONE'
                  else 'VISITED' end, done_on = c.on_date, contact_id = c.id, version = v.version + 1
                from (select distinct on (o.id) o.id visit_id, l.id, l.method, l.on_date
                  from care_visit o join contact_log l on l.about = o.member_id
                  where o.division = ? and o.reason = 'CADENCE' and not o.settled and l.on_date >= o.listed_on - ?
                  and l.outcome <> 'NOT_REACHED' and l.withdrawn_at is null order by o.id, l.on_date, l.id) c
                where v.id = c.visit_id and not v.settled""", division, TOLD_LATER_DAYS));
    }

    /**
     * A visit that was listed for tags which are gone is one for those that stand now, and one that stands is due as soon as
     * the most
     * pressing tag asks.
     */
    private void askAnew(String division, Optional<UUID> member, LocalDate today) {
        rows.execute(due(Query.of("with"), division, member, today).add("""
                update care_visit v set due_on = greatest(d.due_on, ?), listed_on = ?, version = v.version + 1 from due d
                where v.member_id = d.member_id and v.reason = 'CADENCE' and not v.settled
                and (v.listed_on < d.from_on or v.due_on > greatest(d.due_on, ?))""", today, today, today));
    }

    /** Nobody is late for what he was not told: what was due before is due today. */
    private int byTags(String division, Optional<UUID> member, LocalDate today) {
        return listed(due(Query.of("with"), division, member, today).add("""
                insert into care_visit (id, member_id, reason, occasion_on, due_on, listed_on, version)
                select uuidv7(), member_id, 'CADENCE', greatest(due_on, ?), greatest(due_on, ?), ?, 1 from due
                where due_on <= ? and not exists (select from care_visit v where v.member_id = due.member_id
                  and v.reason = 'CADENCE' and not v.settled)
                order by member_id limit ? on conflict do nothing""", today, today, today, today.plusDays(AHEAD_DAYS), AT_ONCE),
                division);
    }

    /** Whom the tags that stand ask to call on, by when, as {@link Cadence#due} says. */
    private static Query due(Query query, String division, Optional<UUID> member, LocalDate today) {
        List<CareTag> tags = Arrays.asList(CareTag.values());
        query.add("""
                tagged as (
                  select t.member_id, min(d.days) every, min(t.from_on) from_on
                  from care_tag t join unnest(?::text[], ?::int[]) d(tag, days) on d.tag = t.tag
                  where t.division = ? and t.from_on <= ? and (t.ended_on is null or t.ended_on > ?)""",
                ColumnArray.of("text", tags, CareTag::name), ColumnArray.of("int", tags, CareTag::days), division, today,
                today);
        member.ifPresent(id -> query.add("and t.member_id = ?", id));
        query.add("""
                  group by t.member_id
                ), due as (
                  select g.member_id, g.from_on, greatest(g.from_on, (
                    select max(l.on_date) from contact_log l where l.about = g.member_id and l.outcome <> 'NOT_REACHED'
                    and l.withdrawn_at is null)) + g.every due_on
                  from tagged g join member m on m.id = g.member_id where""");
        return OnLedger.on(query, today).add(")");
    }

    private int listed(Query insert, String division) {
        int people = rows.execute(insert);
        if (people > 0) {
            audit.record("care-visit.listed", "division/" + division, Integer.toString(people));
        }
        return people;
    }
}
