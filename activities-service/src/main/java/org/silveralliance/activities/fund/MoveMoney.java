package org.silveralliance.activities.fund;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.fund.Funds.Fund;
import org.silveralliance.activities.fund.Funds.Move;
import org.silveralliance.activities.fund.Funds.NewMove;
import org.silveralliance.activities.fund.MoveKind.Account;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;

/** Enters movements of a fund, one after the other: the balance is never below zero, a closed year stays as it was closed. */
@ApplicationScoped
public class MoveMoney {

    /** The largest balance, yuan: what its column holds. */
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private final Funds funds;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public MoveMoney(Funds funds, AuditTrail audit, Caller caller, Clock clock) {
        this.funds = funds;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Opens a fund; a county keeps one of each kind. */
    @Transactional
    UUID open(FundKind kind, String name) {
        caller.county();
        UUID id = Ids.next();
        if (!funds.open(id, kind, name, caller.username(), clock.instant())) {
            throw ActivitiesProblem.FUND_EXISTS.because("本县已有这个账户");
        }
        audit.record("fund.opened", "fund/" + id, null);
        return id;
    }

    /** Enters a movement by hand. */
    @Transactional
    UUID enter(UUID fundId, MoveKind kind, BigDecimal amount, LocalDate on, String source, String document) {
        caller.county();
        UUID id = Ids.next();
        move(fundId, new NewMove(id, kind, amount, on, source, document, null));
        audit.record("fund.moved", "fund/" + fundId + "/move/" + id, document);
        return id;
    }

    /** Enters the opposite of what was entered wrongly; both stay. */
    @Transactional
    UUID reverse(UUID fundId, UUID moveId, LocalDate on, String reason) {
        caller.county();
        Fund fund = funds.lock(fundId);
        Move wrong = funds.move(fundId, moveId).orElseThrow(() -> KitProblem.notInScope("没有找到该笔收支"));
        if (wrong.reversed() || wrong.kind() != MoveKind.INCOME && wrong.kind() != MoveKind.EXPENSE) {
            throw ActivitiesProblem.FUND_MOVE_STANDS.because(
                    wrong.reversed() ? "第 " + wrong.no() + " 号已冲销" : "只有手工登记的收入和支出可以冲销");
        }
        Map<Account, BigDecimal> back = new EnumMap<>(Account.class);
        funds.entries(moveId).forEach((account, amount) -> back.put(account, amount.negate()));
        NewMove move = new NewMove(Ids.next(), MoveKind.REVERSAL, wrong.amount(), on, reason, wrong.document(), null);
        enter(fund, move, moveId, back);
        audit.record("fund.reversed", "fund/" + fundId + "/move/" + moveId, reason);
        return move.id();
    }

    @Transactional
    void budget(UUID fundId, int year, BigDecimal budget, String document) {
        caller.county();
        mustBeOpen(funds.lock(fundId), year, "/year");
        funds.budget(fundId, year, budget, document);
        audit.record("fund.budgeted", "fund/" + fundId + "/year/" + year, document);
    }

    /** From here on nothing is entered in the year. */
    @Transactional
    void close(UUID fundId, int year) {
        caller.county();
        Fund fund = funds.lock(fundId);
        if (year >= LocalDate.now(clock).getYear()) {
            throw KitProblem.INVALID.because("年度过完以后才能结账").at("/year", "还没有过完");
        }
        mustBeOpen(fund, year, "/year");
        funds.close(fundId, year, caller.username(), clock.instant());
        audit.record("fund.closed", "fund/" + fundId + "/year/" + year, null);
    }

    /** Enters a movement within the transaction of what it is for. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(UUID fundId, NewMove move) {
        enter(funds.lock(fundId), move, null, move.kind().entries(move.amount()));
    }

    private void enter(Fund fund, NewMove move, @Nullable UUID reverses, Map<Account, BigDecimal> entries) {
        LocalDate today = LocalDate.now(clock);
        if (move.on().isAfter(today) || move.on().getYear() < today.getYear() - 1) {
            throw KitProblem.INVALID.because("日期不能晚于今天，也不能早于上一年度").at("/on", "超出范围");
        }
        funds.lastDay(fund.id()).filter(move.on()::isBefore).ifPresent(last -> {
            throw KitProblem.INVALID.because("收支按日期先后登记，最近一笔是 " + last + " 的，日期不能更早").at("/on", "早于最近一笔");
        });
        mustBeOpen(fund, move.on().getYear(), "/on");
        BigDecimal after = fund.balance().add(entries.getOrDefault(Account.AVAILABLE, BigDecimal.ZERO));
        if (after.compareTo(MOST) > 0) {
            throw KitProblem.INVALID.because("余额不能超过 " + MOST + " 元").at("/amount", "余额过大");
        }
        if (after.signum() < 0) {
            throw ActivitiesProblem.FUND_SHORT
                    .because(fund.name() + "余额只有 " + fund.balance() + " 元，不够这笔 " + move.amount() + " 元")
                    .at("/amount", "超过余额").with("balance", fund.balance());
        }
        funds.enter(fund, move, reverses, entries, caller.username(), clock.instant());
    }

    private void mustBeOpen(Fund fund, int year, String field) {
        if (funds.year(fund.id(), year).closedAt() != null) {
            throw KitProblem.INVALID.because(fund.name() + " " + year + " 年度已经结账").at(field, "年度已结账");
        }
    }
}
