package org.silveralliance.members.member;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.MembersConfig;

/** How often each account has looked at sealed fields today: who may see a ledger shall not carry it away one by one. */
@ApplicationScoped
public class RevealsADay {

    private final Rows rows;
    private final Caller caller;
    private final MembersConfig config;
    private final Clock clock;

    public RevealsADay(Rows rows, Caller caller, MembersConfig config, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Counts one more, in the transaction of the look; refuses beyond the limit, and then nothing is counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (counted(today) > config.revealsADay()) {
            throw KitProblem.TOO_MANY_REQUESTS.because("今天查看敏感信息已达 " + config.revealsADay() + " 次上限，请明天再查；如工作确需，请与系统管理员联系")
                    .retryAfter(Duration.between(now, today.plusDays(1).atStartOfDay(now.getZone())).plusSeconds(1));
        }
    }

    /** Counts one more and never refuses, where somebody may be in danger; the trail says who looked so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countOnly() {
        counted(LocalDate.now(clock));
    }

    private int counted(LocalDate today) {
        int count = rows.first(Query.of("""
                insert into reveal_count (subject, day, reveals) values (?, ?, 1)
                on conflict (division, subject, day) do update set reveals = reveal_count.reveals + 1 returning reveals""",
                caller.subject(), today), row -> row.integer("reveals")).orElseThrow();
        if (count == 1) {
            rows.execute(Query.of("delete from reveal_count where subject = ? and day < ?", caller.subject(), today));
        }
        return count;
    }
}
