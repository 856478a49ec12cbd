package org.silveralliance.members.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;

/**
 * A letter in three parts (存根, 介绍信, 回执) by which somebody's party relation goes to another organisation. Until the receipt he
 * belongs to the old branch, also after the letter has expired (E-11, E-12).
 */
@Entity
@Table(name = "member_transfer")
public class Transfer {

    @Id
    private UUID id;
    private UUID memberId;
    private String letterNo;
    private UUID fromOrgId;
    @Enumerated(EnumType.STRING)
    private TransferKind kind;
    private @Nullable UUID toOrgId;
    private @Nullable String toPlace;
    private String toName;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private LocalDate duesPaidTo;
    @Enumerated(EnumType.STRING)
    private TransferState state;
    private @Nullable LocalDate closedOn;
    @Enumerated(EnumType.STRING)
    private @Nullable ReturnGround returnGround;
    private String issuedBy;
    private Instant issuedAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    @Version
    private long version;

    /** For the persistence provider. */
    protected Transfer() {
    }

    /** Where to: an organisation of the county, or one of another place by its name. */
    public record To(TransferKind kind, @Nullable UUID orgId, @Nullable String place, String name) {
    }

    /**
     * What the letter says: its day, for how many days it is valid, the day itself not counted, and up to which month dues are
     * paid.
     */
    public record Terms(LocalDate issuedOn, int validDays, YearMonth duesPaidTo) {

        LocalDate validUntil() {
            return issuedOn.plusDays(validDays);
        }

        /** Whether it can be written so today for somebody who belongs to the branch from a day on. */
        void mustHold(TransferKind kind, LocalDate belongsFrom, LocalDate today) {
            if (issuedOn.isAfter(today)) {
                throw KitProblem.INVALID.because("开具日期不能晚于今天").at("/issuedOn", "晚于今天");
            }
            if (issuedOn.isBefore(belongsFrom)) {
                throw KitProblem.INVALID.because("开具日期不能早于入党时间和编入现在党支部的日期").at("/issuedOn", "早于 " + belongsFrom);
            }
            if (validDays < 1 || validDays > kind.mostDays()) {
                throw KitProblem.INVALID.because("有效期应在 1 天到 " + kind.mostDays() + " 天之间").at("/validDays",
                        "1 到 " + kind.mostDays());
            }
            YearMonth issued = YearMonth.from(issuedOn);
            if (duesPaidTo.isAfter(YearMonth.of(issued.getYear(), 12)) || duesPaidTo.isBefore(issued.minusYears(5))) {
                throw KitProblem.INVALID.because("党费交至的月份应在开具前五年到当年年底之间").at("/duesPaidTo", "超出范围");
            }
        }
    }

    static Transfer issue(UUID id, UUID memberId, String letterNo, UUID fromOrgId, To to, Terms terms, String by, Instant at) {
        Transfer transfer = new Transfer();
        transfer.id = id;
        transfer.memberId = memberId;
        transfer.letterNo = letterNo;
        transfer.fromOrgId = fromOrgId;
        transfer.kind = to.kind();
        transfer.toOrgId = to.orgId();
        transfer.toPlace = to.place();
        transfer.toName = to.name();
        transfer.issuedOn = terms.issuedOn();
        transfer.validUntil = terms.validUntil();
        transfer.duesPaidTo = terms.duesPaidTo().atDay(1);
        transfer.state = TransferState.ISSUED;
        transfer.issuedBy = by;
        transfer.issuedAt = at;
        return transfer;
    }

    /** The other side has taken over from a day on, within the letter's validity. */
    void receive(LocalDate on, LocalDate today) {
        mustBeOpen();
        mustBeWithin(on, today);
        if (on.isAfter(validUntil)) {
            throw KitProblem.INVALID.because("介绍信 " + validUntil + " 已到期，这一天不能再接收；请撤回后重新开具").at("/on",
                    "不能晚于 " + validUntil);
        }
        state = TransferState.RECEIVED;
        closedOn = on;
    }

    /** The other side did not take him. */
    void sendBack(LocalDate on, ReturnGround ground, LocalDate today) {
        mustBeOpen();
        mustBeWithin(on, today);
        state = TransferState.RETURNED;
        returnGround = ground;
        closedOn = on;
    }

    /** Taken back before a receipt came, also after it expired. */
    void withdraw(LocalDate today) {
        mustBeOpen();
        state = TransferState.WITHDRAWN;
        closedOn = today.isBefore(issuedOn) ? issuedOn : today;
    }

    void closed(String by, Instant at) {
        closedBy = by;
        closedAt = at;
    }

    static TransferState stateOn(LocalDate day, TransferState state, LocalDate validUntil) {
        return state == TransferState.ISSUED && day.isAfter(validUntil) ? TransferState.EXPIRED : state;
    }

    TransferState stateOn(LocalDate day) {
        return stateOn(day, state, validUntil);
    }

    private void mustBeOpen() {
        if (state != TransferState.ISSUED) {
            throw MembersProblem.TRANSFER_CLOSED.because(switch (state) {
                case RECEIVED -> "这封介绍信已在 " + closedOn + " 接收";
                case RETURNED -> "这封介绍信已在 " + closedOn + " 退回";
                case WITHDRAWN -> "这封介绍信已在 " + closedOn + " 撤回";
                case ISSUED, EXPIRED -> throw new IllegalStateException("Open: " + state);
            });
        }
    }

    private void mustBeWithin(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw KitProblem.INVALID.because("日期不能晚于今天").at("/on", "晚于今天");
        }
        if (on.isBefore(issuedOn)) {
            throw KitProblem.INVALID.because("日期不能早于开具介绍信的日期").at("/on", "早于 " + issuedOn);
        }
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    String letterNo() {
        return letterNo;
    }

    To to() {
        return new To(kind, toOrgId, toPlace, toName);
    }

    long version() {
        return version;
    }
}
