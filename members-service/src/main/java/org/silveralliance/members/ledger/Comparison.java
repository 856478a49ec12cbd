package org.silveralliance.members.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;
import org.silveralliance.members.ledger.ImportChange.Detail;
import org.silveralliance.members.ledger.ImportChange.FieldChange;
import org.silveralliance.members.ledger.ImportDecisions.Decided;
import org.silveralliance.members.ledger.ImportDecisions.Take;
import org.silveralliance.members.ledger.UnitLists.Listed;
import org.silveralliance.members.member.Facts;
import org.silveralliance.members.member.Facts.Difference;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Member.ByHand;
import org.silveralliance.members.member.MemberField;
import org.silveralliance.members.member.PersonalData;
import org.silveralliance.members.member.SealedData;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.workbook.IssueCode;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.members.workbook.MemberRow;

/**
 * Holds rows of one list against what is known of their people. A list that is older than what it would change overwrites
 * nothing: not what a person changed by hand after the day it is of, and not what a newer list of the unit said. A list that
 * does not say of which day it is may be any old one, so that what was changed by hand stays before it.
 */
final class Comparison {

    private final Vault vault;
    private final UnitsByName directory;
    private final Decided decided;
    private final Map<UUID, Listed> newest;
    private final @Nullable LocalDate stated;
    private final LocalDate today;
    private final ZoneId zone;
    private final Predicate<UUID> away;

    /** {@code away} says of whom the register of floating members has no return. */
    Comparison(Vault vault, UnitsByName directory, Decided decided, Map<UUID, Listed> newest, @Nullable LocalDate stated,
            LocalDate today, ZoneId zone, Predicate<UUID> away) {
        this.vault = vault;
        this.directory = directory;
        this.decided = decided;
        this.newest = newest;
        this.stated = stated;
        this.today = today;
        this.zone = zone;
        this.away = away;
    }

    /** The day the list is of: as its sender said, else today. */
    LocalDate asOf() {
        return stated == null ? today : stated;
    }

    /** Why a row cannot be about the person on the ledger who has its number; null when it can. */
    @Nullable
    Issue conflict(RowPlace place, KnownUnit unit, Member member) {
        if (member.state() == Member.State.DECEASED) {
            return place.issue(MemberColumn.ID_NO.title(), IssueCode.MEMBER_DECEASED, "台账中已登记去世，如登记有误请先撤销");
        }
        if (!member.state().isOnLedger()) {
            return place.issue(MemberColumn.ID_NO.title(), IssueCode.LEFT, "台账中已登记"
                    + (member.state() == Member.State.EXPELLED ? "除名" : "转出") + "，如登记有误请先恢复");
        }
        return member.unitId().equals(unit.id()) ? null
                : place.issue(MemberColumn.UNIT_NAME.title(), IssueCode.UNIT_CONFLICT, "该党员在册单位为「"
                        + directory.nameOf(member.unitId()) + "」，表中为「" + unit.name() + "」，变更单位请办理组织关系转接");
    }

    /** One row beside its person; decisions about it stand under the row's key. */
    Compared of(RowPlace place, MemberRow row, Member member) {
        Facts known = member.facts(vault.open(member.id(), member.sealed()));
        Facts said = RowContent.of(row, member, known.data()).facts();
        Optional<Listed> list = Optional.ofNullable(newest.get(member.unitId()));
        boolean olderList = list.filter(newer -> newer.asOf().isAfter(asOf())).isPresent();
        List<FieldChange> fields = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Facts doubted = doubted(row, known, said);
        Facts outcome = doubted;
        for (Difference difference : known.until(doubted)) {
            MemberField field = difference.field();
            boolean isDoubted = field == MemberField.BIRTH && row.doubtedBirth() != null;
            Optional<ByHand> hand = member.byHand(field);
            boolean isAway = field == MemberField.FLOATING && member.isFloating() && away.test(member.id());
            boolean byHandLater = isAway || hand.filter(this::isLater).isPresent();
            // Who decided that a number is corrected has decided it.
            boolean later = field != MemberField.ID_NO && (byHandLater || olderList || isDoubted);
            Take take = decided.of(place.key(), field, later);
            boolean kept = take == Take.LEDGER || later && take != Take.FILE;
            if (kept) {
                outcome = outcome.with(field, difference.before());
            }
            if (later && take == null) {
                issues.add(isAway ? away(place) : question(place, field, byHandLater, isDoubted));
            }
            fields.add(new FieldChange(field, difference.before(), difference.after(),
                    hand.map(ByHand::by).or(() -> list.map(Listed::by)).orElse(null),
                    hand.map(ByHand::at).or(() -> list.map(Listed::at).map(Instant::toString)).orElse(null),
                    hand.isPresent(), later, kept));
        }
        return new Compared(known, outcome, fields, issues);
    }

    private boolean isLater(ByHand hand) {
        return stated == null || !Instant.parse(hand.at()).atZone(zone).toLocalDate().isBefore(stated);
    }

    /** What the row says together with a year of birth it is asked about, unless that is the year of what is known. */
    private static Facts doubted(MemberRow row, Facts known, Facts said) {
        PartialDate year = row.doubtedBirth();
        return year == null || known.person().birth().earliest().getYear() == year.earliest().getYear() ? said
                : said.with(MemberField.BIRTH, year.toString());
    }

    private static Issue away(RowPlace place) {
        return place.issue(MemberField.FLOATING.title(), IssueCode.CHANGED_BY_HAND, "已登记为流动党员，还没有登记返回，未覆盖；请决定以哪个为准");
    }

    private static Issue question(RowPlace place, MemberField field, boolean byHand, boolean doubted) {
        if (doubted && !byHand) {
            return place.issue(field.title(), IssueCode.BIRTH_CONFLICT, "表中只写了年份，与身份证号不是同一年，未覆盖；请决定以哪个为准");
        }
        return byHand
                ? place.issue(field.title(), IssueCode.CHANGED_BY_HAND, "系统中的内容由人手工改过，不早于本表，未覆盖；请决定以哪个为准")
                : place.issue(field.title(), IssueCode.NEWER_LIST, "系统中的内容来自日期更晚的台账，未覆盖；请决定以哪个为准");
    }

    /** How to seal what comes out. */
    interface Sealing {

        SealedData seal(PersonalData data, String fingerprint);
    }

    /** What of a row differs, what comes out and what has to be asked. */
    record Compared(Facts known, Facts outcome, List<FieldChange> fields, List<Issue> issues) {

        /** Whether anything would be written. */
        boolean changes() {
            return fields.stream().anyMatch(field -> !field.kept());
        }

        boolean isUndecided() {
            return !issues.isEmpty();
        }

        Detail detail() {
            return new Detail(fields, List.of());
        }

        /** Writes what comes out; what the list said counts as said by hand no more. */
        MemberEvent apply(Member member, LocalDate on, Sealing sealing) {
            RowContent content = RowContent.of(outcome);
            member.livesElsewhere(content.floating());
            member.saidByList(fields.stream().filter(field -> !field.kept()).map(FieldChange::field).toList());
            return member.correct(content.person(), content.data().id().birth(),
                    sealing.seal(content.data(), content.fingerprint()), on);
        }

        @Override
        public String toString() {
            return "Compared with " + fields.size() + " differences";
        }
    }
}
