package org.silveralliance.members.workbook;

import static org.silveralliance.members.workbook.MemberColumn.*;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.Findings;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.kit.workbook.SheetRow;
import org.silveralliance.kit.workbook.SheetRow.Aside;
import org.silveralliance.kit.workbook.UnitCells;
import org.silveralliance.kit.workbook.UnitDirectory;
import org.silveralliance.kit.workbook.UnitDirectory.KnownUnit;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Education;
import org.silveralliance.members.identity.Ethnicity;
import org.silveralliance.members.identity.PersonName;
import org.silveralliance.members.identity.PersonName.Beside;
import org.silveralliance.members.identity.Sex;

/** Reads the rows of one members' ledger in order; remembers the numbers it has seen, so one reader serves one file. */
public final class MemberRowReader {

    private static final UnitCells UNIT = new UnitCells(UNIT_NAME, USCC, IssueCode.UNIT_UNKNOWN, IssueCode.UNIT_NAME_DIFFERS);

    private static final int RELATIVES_QUOTED = 6;
    private static final Pattern AGE_IN_YEARS = Pattern.compile("([0-9]{1,3})(?:\\.0+)?周?岁?");
    private static final int RETIRED_FROM_AGE = 45;
    private static final int YEARS_OLDER = 2;
    private static final int YEARS_YOUNGER = 3;

    private final UnitDirectory units;
    private final LocalDate today;
    private final Map<String, Seen> seen = new HashMap<>();
    private final SaidAbove saidAbove = new SaidAbove();
    private final EmptyBelow emptyBelow = new EmptyBelow();
    private final CategoryCell categoryCell = new CategoryCell();

    private record Seen(String place, String unitName) {
    }

    /**
     * A member's number with what the row says beside it.
     */
    private record Person(CitizenId id, Sex sex, @Nullable PartialDate writtenBirth, @Nullable PartialDate doubtedBirth) {

        PartialDate birth() {
            return writtenBirth == null ? PartialDate.of(id.birth()) : writtenBirth;
        }
    }

    public MemberRowReader(UnitDirectory units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** One row's outcome. All its faults are told at once, as far as one does not follow from another. */
    public RowOutcome<MemberRow> read(SheetRow row) {
        Findings findings = new Findings(row, IssueCode.OF_CELLS);
        findings.lookAtCells(MemberColumn.values());
        List<String> notes = new ArrayList<>(0);
        Beside called = PersonName.read(row.text(NAME));
        String name = name(findings, called, notes);
        if (row.isStruck(NAME)) {
            findings.add(NAME, IssueCode.MAYBE_LEFT, "姓名画了删除线，仍按在册读取；如本人已去世或转出，请登记");
        }
        StillHere.look(findings);
        PoliticalStatus.look(findings);
        emptyBelow.look(findings);
        saidAbove.look(findings);
        Optional<KnownUnit> unit = UNIT.read(findings, units, post -> notes.add("职务：" + post));
        Optional<Person> person = IdCell.read(findings, today).flatMap(id -> person(findings, id));
        Optional<Category> category = categoryCell.read(findings, called.note());
        if (findings.reject() || unit.isEmpty() || person.isEmpty() || category.isEmpty()) {
            return new RowOutcome.Rejected<>(row.where(), findings.issues());
        }
        MemberRow content = content(findings, name, called.note(), unit.get(), person.get(), category.get(),
                notes);
        if (findings.reject()) {
            return new RowOutcome.Rejected<>(row.where(), findings.issues());
        }
        seen.put(person.get().id().value(), new Seen(row.place(), unit.get().name()));
        return new RowOutcome.Accepted<>(row.where(), content, findings.issues());
    }

    private String name(Findings findings, Beside read, List<String> notes) {
        String text = findings.required(NAME);
        if (text.isEmpty()) {
            return "";
        }
        if (PersonName.isNone(text)) {
            findings.add(NAME, IssueCode.REQUIRED, Findings.quote(text) + "不是姓名，请填写姓名");
            return "";
        }
        String name = PersonName.normalised(read.name());
        boolean known = read.note().isEmpty() || BesideName.isKnown(findings.row(), read.note(), today);
        if (!known) {
            notes.add(NAME.title() + "：" + read.note());
        }
        if (PersonName.isTooLong(name)) {
            findings.add(NAME, IssueCode.TEXT_TOO_LONG, "姓名超过 " + PersonName.MAX_LENGTH + " 个字，请核对");
        } else if (read.saysDead()) {
            findings.add(NAME, IssueCode.MAYBE_LEFT,
                    "姓名旁写有" + Findings.quote(read.note()) + "，说明记入备注，仍按在册读取；如本人已去世请登记去世");
        } else if (PersonName.isAddress(name)) {
            findings.add(NAME, IssueCode.NAME_DOUBTFUL, Findings.quote(name) + "像是称呼，已照原样保存，请填写姓名");
        } else if (!known) {
            findings.add(NAME, IssueCode.NAME_DOUBTFUL, "姓名旁写有" + Findings.quote(read.note()) + "，姓名已保存，说明记入备注，请核对");
        } else if (PersonName.hasBlankForDot(read.name())) {
            findings.add(NAME, IssueCode.NAME_DOUBTFUL, "姓名中间的空格已按间隔号「·」保存，请核对");
        } else if (!name.isEmpty() && !PersonName.isPlausible(name)) {
            findings.add(NAME, IssueCode.NAME_DOUBTFUL, "姓名中有括号、数字、分隔号或无法显示的字，已照原样保存，请核对是否只有一个人的姓名");
        }
        return name;
    }

    /** A repeated number is somebody else's, so nothing beside it is compared with it. */
    private Optional<Person> person(Findings findings, CitizenId id) {
        Seen before = seen.get(id.value());
        if (before != null) {
            String here = findings.row().text(UNIT_NAME);
            String where = before.unitName().equals(here) ? ""
                    : "，两行单位分别为" + Findings.quote(before.unitName()) + "和" + Findings.quote(here);
            findings.add(ID_NO, IssueCode.DUPLICATE_IN_FILE, "与" + before.place() + "身份证号相同" + where);
            return Optional.empty();
        }
        lookAtSex(findings, id);
        lookAtAge(findings, id);
        lookForSomebodyYoung(findings, id);
        PartialDate birth = birth(findings, id);
        boolean doubted = LedgerDates.isDoubted(birth, id.birth());
        return Optional.of(new Person(id, id.sex(), doubted ? null : birth, doubted ? birth : null));
    }

    private static void lookAtSex(Findings findings, CitizenId id) {
        String text = findings.row().text(SEX);
        if (text.isEmpty()) {
            return;
        }
        Optional<Sex> stated = Sex.read(text);
        if (stated.isEmpty()) {
            findings.add(SEX, IssueCode.SEX_UNREADABLE, Findings.quote(text) + "看不出性别，已按身份证号取值");
        } else if (stated.get() != id.sex() && (stated.get() == Sex.MALE || stated.get() == Sex.FEMALE)) {
            findings.add(SEX, IssueCode.SEX_CONFLICT, "性别与身份证号不一致");
        }
    }

    /** An age is that of the list's day, and some count the year one is born in. */
    private void lookAtAge(Findings findings, CitizenId id) {
        Matcher stated = AGE_IN_YEARS.matcher(findings.row().text(AGE));
        int age = Period.between(id.birth(), today).getYears();
        if (stated.matches() && (Integer.parseInt(stated.group(1)) > age + YEARS_OLDER
                || Integer.parseInt(stated.group(1)) < age - YEARS_YOUNGER)) {
            findings.add(AGE, IssueCode.BIRTH_CONFLICT,
                    Findings.quote(findings.row().text(AGE)) + "与身份证号算出的 " + age + " 岁不符，没有采用，请核对");
        }
    }

    /** Nobody retires so early unless a list says so. */
    private void lookForSomebodyYoung(Findings findings, CitizenId id) {
        int age = Period.between(id.birth(), today).getYears();
        if (age < RETIRED_FROM_AGE && findings.row().text(CATEGORY).isEmpty()) {
            findings.add(ID_NO, IssueCode.DATE_IMPLAUSIBLE, "按身份证号只有 " + age + " 岁，像是还没有退休，仍按在册读取，请核对");
        }
    }

    private @Nullable PartialDate birth(Findings findings, CitizenId id) {
        PartialDate written = LedgerDates.birth(findings, id.birth(), today);
        if (LedgerDates.isDoubted(written, id.birth())) {
            findings.add(BIRTH, IssueCode.DATE_IMPLAUSIBLE,
                    Findings.quote(findings.row().text(BIRTH)) + "与身份证号不是同一年，新增的人按身份证号；已在册的请决定以哪个为准");
        } else if (written != null && !written.agreesWith(id.birth())) {
            findings.add(BIRTH, IssueCode.BIRTH_CONFLICT, "出生年月与身份证号不一致，两者均已保留，年龄按档案（表中）日期计算");
        }
        return written;
    }

    private MemberRow content(Findings findings, String name, String note, KnownUnit unit, Person person, Category category,
            List<String> notes) {
        lookAtRelatives(findings);
        PoliticalStatus.lookAtRemark(findings);
        Said said = new Said(findings);
        LedgerDates dates = new LedgerDates(findings, person.birth().beside(PartialDate.of(person.id().birth())), today);
        said.of(BIRTH, person.writtenBirth());
        // A list of retired people says nothing against who is known as a worker or a veteran.
        if (!CategoryCell.says(findings.row(), note) && category == Category.RETIRED) {
            said.silent.add(CATEGORY);
        }
        Boolean floating = yesOrNo(findings, FLOATING);
        if (floating == null) {
            said.silent.add(FLOATING);
        }
        String phone = PhoneCell.ofThePerson(findings, notes);
        ContactCells contact = ContactCells.read(findings, notes);
        return new MemberRow(unit, name, person.sex(), person.id(), person.birth(), category,
                said.of(ETHNICITY, ethnicity(findings)), said.of(EDUCATION, education(findings)),
                said.of(JOINED_PARTY, dates.joinedParty()), said.of(RETIRED, dates.retired()),
                said.of(BRANCH, FreeText.ofThePerson(findings, BRANCH)), said.of(PHONE, phone),
                said.of(ADDRESS, FreeText.ofThePerson(findings, ADDRESS)),
                said.of(LIVING, FreeText.ofThePerson(findings, LIVING)),
                said.of(HEALTH, FreeText.ofThePerson(findings, HEALTH)),
                said.of(FAMILY_NAME, contact.name()),
                said.of(FAMILY_PHONE, contact.phone()),
                said.of(HOBBIES, FreeText.read(findings, HOBBIES)),
                Boolean.TRUE.equals(floating), said.of(REMARK, FreeText.ofThePerson(findings, REMARK)), notes, said.silent,
                person.doubtedBirth());
    }

    /** There is room for one relative; of others it is told what was written. */
    private static void lookAtRelatives(Findings findings) {
        List<Aside> more = findings.row().ofMoreRelatives();
        if (!more.isEmpty()) {
            findings.add(FAMILY_NAME, IssueCode.MORE_RELATIVES,
                    more.stream().limit(RELATIVES_QUOTED).map(one -> one.where() + "写有" + Findings.quote(one.text()))
                            .collect(Collectors.joining("，")) + (more.size() > RELATIVES_QUOTED ? "等" : "")
                            + "，台账只记一位家属，没有导入，请核对");
        }
    }

    /** Notes of which columns a row says nothing. */
    private static final class Said {

        private final Findings findings;
        private final Set<MemberColumn> silent = EnumSet.noneOf(MemberColumn.class);

        Said(Findings findings) {
            this.findings = findings;
        }

        <T> @Nullable T of(MemberColumn column, @Nullable T value) {
            if (value == null && !findings.row().saysNothing(column)) {
                silent.add(column);
            }
            return value;
        }
    }

    private static @Nullable String ethnicity(Findings findings) {
        String text = findings.row().text(ETHNICITY);
        Optional<String> code = Ethnicity.codeOf(text);
        if (code.isEmpty() && !text.isEmpty() && !findings.row().saysNothing(ETHNICITY)) {
            findings.add(ETHNICITY, IssueCode.ETHNICITY_UNKNOWN, Findings.quote(text) + "不是民族名称，已留空");
        }
        return code.orElse(null);
    }

    private static @Nullable String education(Findings findings) {
        String text = findings.row().text(EDUCATION);
        Optional<String> code = Education.codeOf(text);
        if (code.isEmpty() && !text.isEmpty() && !findings.row().saysNothing(EDUCATION)) {
            findings.add(EDUCATION, IssueCode.EDUCATION_UNKNOWN, Findings.quote(text) + "看不出是哪种文化程度，已留空");
        }
        return code.orElse(null);
    }

    /** Whether a cell says yes or no; null when it is empty or cannot be told, which is asked. */
    private static @Nullable Boolean yesOrNo(Findings findings, MemberColumn column) {
        String text = findings.row().text(column);
        Optional<Boolean> read = findings.row().yesOrNo(column);
        if (read.isEmpty() && !text.isEmpty() && !findings.row().saysNothing(column)) {
            findings.add(column, IssueCode.YES_NO_UNCLEAR, Findings.quote(text) + "看不出是“是”还是“否”，没有采用，请改填“是”或“否”");
        }
        return read.orElse(null);
    }
}
