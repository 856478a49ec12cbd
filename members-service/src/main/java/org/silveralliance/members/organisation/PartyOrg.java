package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.organisation.OrgMembers.Kind;

/**
 * A party organisation and what of it is not dated; {@code dissolvedOn} is the first day on which it is no more.
 */
record PartyOrg(UUID id, OrgLevel level, Facts facts, LocalDate foundedOn, @Nullable LocalDate dissolvedOn,
        @Nullable UUID successorId, long version) {

    static final long FIRST_VERSION = 1;

    /** How it was set up; {@code basisNote} says which region or interest. */
    record Facts(OrgForm form, OrgBasis basis, @Nullable String basisNote, String documentNo) {
    }

    static PartyOrg read(Row row) {
        return new PartyOrg(row.uuid("id"), row.value("level", OrgLevel.class),
                new Facts(row.value("form", OrgForm.class), row.value("basis", OrgBasis.class), row.textOrNull("basis_note"),
                        row.text("document_no")),
                row.date("founded_on"), row.dateOrNull("dissolved_on"), row.uuidOrNull("successor_id"), row.number("version"));
    }

    /** What is dissolved, perhaps for a later day, takes no further change. */
    void mustGoOn() {
        if (dissolvedOn != null) {
            throw MembersProblem.ORG_DISSOLVED.because("该党组织已定于 " + dissolvedOn + " 撤销，不能再变更");
        }
    }

    void mustBeThereOn(LocalDate day, String pointer) {
        if (day.isBefore(foundedOn)) {
            throw KitProblem.INVALID.because("日期不能早于成立日期").at(pointer, "早于 " + foundedOn);
        }
    }

    /** Whatever stands under it must be of a lower level, and it must be there as long as they are. */
    void mustTake(OrgLevel child, LocalDate from, String pointer) {
        if (!child.mayStandUnder(level)) {
            throw KitProblem.INVALID.because(child.called() + "不能设在" + level.called() + "之下").at(pointer, "层级不符");
        }
        if (dissolvedOn != null || from.isBefore(foundedOn)) {
            throw KitProblem.INVALID.because("上级党组织在这一天不存在").at(pointer,
                    dissolvedOn != null ? "已撤销" : foundedOn + " 才成立");
        }
    }

    /** Members belong to branches; a functional one takes nobody's party relation (G-17). */
    Kind kindOfMembers() {
        return facts.form() == OrgForm.FUNCTIONAL ? Kind.FUNCTIONAL : Kind.PRIMARY;
    }

    void mustTakeMembers(LocalDate from) {
        if (level != OrgLevel.BRANCH) {
            throw KitProblem.INVALID.because("党员编入党支部，" + level.called() + "不直接编入党员");
        }
        mustBeThereOn(from, "/on");
    }
}
