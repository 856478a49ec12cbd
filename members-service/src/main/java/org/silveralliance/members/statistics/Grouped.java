package org.silveralliance.members.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;

/**
 * In which group of a criterion somebody is on a day, as pieces of a statement about {@code member m}: a figure and its list
 * are the same people because both are asked here.
 *
 * @param today whether the day is today, when the ledger itself says of people nobody has asked that they live away
 */
public record Grouped(LocalDate day, boolean today) {

    private static final String EDUCATION = """
            case left(m.education, 1) when '1' then 'POSTGRADUATE' when '2' then 'UNDERGRADUATE' when '3' then 'JUNIOR_COLLEGE'
              when '4' then 'SECONDARY_VOCATIONAL' when '6' then 'SENIOR_HIGH' when '7' then 'JUNIOR_HIGH'
              when '8' then 'PRIMARY_SCHOOL' when '9' then 'EDUCATION_OTHER' else 'EDUCATION_UNKNOWN' end""";

    /**
     * The wars as the rules of 离休 part them (Shandong yearbook), the time after them as the Party's annual bulletin does: the
     * third plenum began on 1978-12-18, the 18th congress on 2012-11-08.
     */
    private static final String JOINED_PERIOD = """
            case when m.joined_party_on is null then 'JOINED_UNKNOWN'
              when m.joined_party_on >= date '2012-11-08' then 'AFTER_18TH_CONGRESS'
              when m.joined_party_on >= date '1978-12-18' then 'AFTER_THIRD_PLENUM'
              when m.joined_party_on >= date '1949-10-01' then 'AFTER_FOUNDING'
              when m.joined_party_on >= date '1945-09-03' then 'LIBERATION'
              when m.joined_party_on >= date '1943-01-01' then 'RESISTANCE_LATE'
              when m.joined_party_on >= date '1937-07-07' then 'RESISTANCE_EARLY'
              else 'LAND_REVOLUTION' end""";

    /** Units are few and are found first. */
    private static final String OF_UNITS = """
            %s in (select u.id from unit u where coalesce((select f.uscc from unit_former_name f where f.unit_id = u.id
              and f.until > ? order by f.until limit 1), u.uscc) ~ '%s')""";

    /** Who has moved since is looked up, where few have; all others are of the unit they are of today. */
    private static final String UNIT_OF_DAY = """
            (case when m.id in (select f.member_id from member_former_unit f where f.until > date '%1$s')
              then (select f.unit_id from member_former_unit f where f.member_id = m.id and f.until > date '%1$s'
                order by f.until limit 1) else m.unit_id end)""";

    private static final String OPEN = """
            m.id in (select f.member_id from floating_record f where f.member_id is not null and f.withdrawn_at is null
              and f.returned_on is null)""";

    private static final String AWAY = """
            m.id in (select f.member_id from floating_record f where f.member_id is not null and f.withdrawn_at is null
              and f.from_on <= ? and (f.returned_on is null or f.returned_on > ?))""";

    private static final int[] BANDS = { 70, 80, 90 };

    /** Before it nobody was in the Party. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1921, 7, 1);

    /**
     * Of the day that was asked for, or of today. What days to come will count nobody knows, and what none had is not asked.
     */
    static Grouped on(@Nullable LocalDate asOf, LocalDate today) {
        if (asOf != null && (asOf.isBefore(FIRST_DAY) || asOf.isAfter(today))) {
            throw KitProblem.INVALID.because("截止日期应在 1921 年 7 月 1 日和今天之间").at("/asOf", "超出范围");
        }
        return new Grouped(asOf == null ? today : asOf, asOf == null || asOf.equals(today));
    }

    /** Of the last end of a month up to the day. */
    Grouped atMonthsEnd() {
        return day.getDayOfMonth() == day.lengthOfMonth() ? this : new Grouped(day.withDayOfMonth(1).minusDays(1), false);
    }

    /** Of which unit somebody was on the day. */
    public String unit() {
        return today ? "m.unit_id" : UNIT_OF_DAY.formatted(day);
    }

    /** Completed years of somebody on the day. Who was born on 29 February grows older on 1 March of other years. */
    Query age(Query query) {
        return query.add("extract(year from age(?::date, m.birth))", day);
    }

    /** The name of the group somebody is in. */
    Query group(Query query, Criterion by) {
        return switch (by) {
            case CATEGORY -> query.add("m.category");
            case SEX -> query.add("case m.sex when 1 then 'MALE' when 2 then 'FEMALE' else 'SEX_UNKNOWN' end");
            case AGE_BAND -> query.add("""
                    case when m.birth > ? then 'BELOW_70' when m.birth > ? then 'FROM_70' when m.birth > ? then 'FROM_80'
                    else 'FROM_90' end""", day.minusYears(BANDS[0]), day.minusYears(BANDS[1]), day.minusYears(BANDS[2]));
            case EDUCATION -> query.add(EDUCATION);
            case JOINED_PERIOD -> query.add(JOINED_PERIOD);
            case UNIT_NATURE -> nature(query);
            case FLOATING -> floating(query);
        };
    }

    private Query nature(Query query) {
        query.add("case when " + OF_UNITS.formatted(unit(), "^11"), day).add("then 'ADMINISTRATION'");
        query.add("when " + OF_UNITS.formatted(unit(), "^12"), day).add("then 'INSTITUTION'");
        query.add("when " + OF_UNITS.formatted(unit(), "^13"), day).add("then 'MASS_ORGANISATION'");
        query.add("when " + OF_UNITS.formatted(unit(), "^9"), day).add("then 'ENTERPRISE'");
        query.add("when " + OF_UNITS.formatted(unit(), "^5"), day).add("then 'SOCIAL_ORGANISATION'");
        return query.add("else 'NATURE_OTHER' end");
    }

    /** Since when somebody is away or lost of whom only the ledger says so, nobody knows; of the lost not even whether. */
    private Query floating(Query query) {
        query.add("case when " + AWAY + " then 'AWAY'", day, day);
        if (today) {
            query.add("when m.state = 'FLOATING_OUT' and not " + OPEN + " then 'AWAY'");
        }
        query.add("when coalesce(m.state_before_death, m.state) in ('FLOATING_OUT', 'LOST_CONTACT') and not " + OPEN);
        return query.add("then 'FLOATING_UNKNOWN' else 'AT_HOME' end");
    }
}
