package org.silveralliance.members.floating;

import java.time.LocalDate;

import org.silveralliance.kit.sql.Query;

/**
 * The people of the register on a day, each one row of {@code p}: who was away or here then and, today, whom the ledger says to
 * live away though nobody has asked where. What lists, sheet and watch ask of a person is said here once, so that a figure
 * and its list are the same people.
 */
final class People {

    private static final String AWAY = """
            with away as (
              select f.id floating_id, f.member_id, coalesce(m.name, f.name) name, coalesce(m.unit_id, f.unit_id) unit_id,
                f.direction, case f.direction when 'OUT' then f.to_place else f.from_place end place, f.from_on,
                case when f.surveyed_on <= ? then f.surveyed_on end surveyed_on, f.phone_masked,
                case when f.placed_on <= ? then f.placed_in end placed_in
              from floating_record f left join member m on m.id = f.member_id
              where f.withdrawn_at is null and f.from_on <= ? and (f.returned_on is null or f.returned_on > ?)
                and (m.id is null or (m.died_on is null or m.died_on > ?) and (m.off_ledger is null or not m.off_ledger @> ?::date))
              union all
              select null, m.id, m.name, m.unit_id, 'OUT', null, null, null, m.phone_masked, null
              from member m where m.state = 'FLOATING_OUT' and ? and not exists (
                select from floating_record o where o.member_id = m.id and o.returned_on is null
                and o.withdrawn_at is null)
            ), p as (
              select a.floating_id, a.member_id, coalesce(a.member_id, a.floating_id) person_id, a.name, a.unit_id, a.direction,
                a.place, a.from_on, a.phone_masked, a.placed_in, c.last_contact_on,
                greatest(c.last_contact_on, a.surveyed_on) heard_on, e.education_on, e.care_on, e.rights_on, e.contribution_on
              from away a cross join lateral (
                select max(l.on_date) last_contact_on from contact_log l
                where l.about = coalesce(a.member_id, a.floating_id) and l.outcome <> 'NOT_REACHED' and l.on_date <= ?
                and l.withdrawn_at is null) c
              cross join lateral (
                select max(s.on_date) filter (where s.have = 'EDUCATION') education_on,
                  max(s.on_date) filter (where s.have = 'CARE') care_on,
                  max(s.on_date) filter (where s.have = 'RIGHTS') rights_on,
                  max(s.on_date) filter (where s.have = 'CONTRIBUTION') contribution_on
                from floating_evidence s where s.floating_id = a.floating_id and s.on_date <= ?) e
            )
            """;

    private People() {
    }

    /** The beginning of a statement about the people of a day; {@code now} where the day is today. */
    static Query on(LocalDate day, boolean now) {
        return Query.of(AWAY, day, day, day, day, day, day, now, day, day);
    }

    /** Whether somebody has one of the six, as a condition that is true or false. */
    static Query has(Query query, SixHave have, LocalDate day) {
        return switch (have) {
            case RECORDED -> query.add("(p.floating_id is not null)");
            case CONTACT -> query.add("coalesce(p.last_contact_on >= ?, false)", day.minusDays(ContactWatch.CONTACT_DAYS));
            case EDUCATION -> query.add("(p.education_on is not null)");
            case CARE -> query.add("(p.care_on is not null)");
            case RIGHTS -> query.add("(p.rights_on is not null)");
            case CONTRIBUTION -> query.add("(p.contribution_on is not null)");
        };
    }

    /** Whether somebody was last heard of so long ago. */
    static Query isLongAgo(Query query, ContactWatch watch, LocalDate day) {
        String red = "coalesce(p.heard_on + interval '%d months' <= ?, false)".formatted(ContactWatch.RED_MONTHS);
        String amber = "coalesce(p.heard_on + interval '%d months' <= ?, false)".formatted(ContactWatch.AMBER_MONTHS);
        return switch (watch) {
            case RED -> query.add(red, day);
            case AMBER -> query.add("(" + amber + " and not " + red + ")", day, day);
            case NONE -> query.add("(p.heard_on is not null and not " + amber + ")", day);
            case UNKNOWN -> query.add("(p.heard_on is null)");
        };
    }
}
