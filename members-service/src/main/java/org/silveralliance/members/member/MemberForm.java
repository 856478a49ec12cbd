package org.silveralliance.members.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Education;
import org.silveralliance.members.identity.Ethnicity;
import org.silveralliance.members.identity.PersonName;
import org.silveralliance.members.identity.Sex;
import org.silveralliance.members.identity.TypedPhone;

/**
 * A member as somebody types them in. Sex and birth follow from the ID and may be left out; if given they must agree. On a
 * correction a sealed field that the member's page does not show and that is absent stays as it is, and an empty text clears
 * it; absent, {@code birth} stays what the
 * archive says (E-28) and {@code floating} what it was.
 */
public record MemberForm(@NotNull UUID unitId, @NotBlank @Size(max = 80) String name, @Nullable @Size(max = 40) String idNo,
        @Nullable @Size(max = 4) String sex, @Nullable PartialDate birth, @NotNull Category category,
        @Nullable @Size(max = 10) String ethnicity, @Nullable @Size(max = 20) String education,
        @Nullable PartialDate joinedPartyOn, @Nullable PartialDate retiredOn, @Nullable @Size(max = 100) String branch,
        @Nullable @Size(max = 20) String living, @Nullable @Size(max = 200) String hobbies, @Nullable Boolean floating,
        @Nullable @Size(max = 500) String remark, @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String address, @Nullable @Size(max = 100) String health,
        @Nullable @Size(max = 80) String familyName, @Nullable @Size(max = 40) String familyPhone, @Nullable LocalDate on) {

    /** The same for somebody who stands on the ledger from a day on. */
    public MemberForm from(LocalDate day) {
        return new MemberForm(unitId, name, idNo, sex, birth, category, ethnicity, education, joinedPartyOn, retiredOn, branch,
                living, hobbies, floating, remark, phone, address, health, familyName, familyPhone, day);
    }

    @Override
    public String toString() {
        return "MemberForm";
    }

    /** The identity number checked against GB 11643 and against the sex beside it. */
    CitizenId citizenId(String text, LocalDate today) {
        return switch (CitizenId.read(text, today)) {
            case CitizenId.Reading.Valid(CitizenId id, boolean upgraded) -> agreeing(id);
            case CitizenId.Reading.Invalid(CitizenId.Fault fault) -> throw invalid(fault);
        };
    }

    /** The birth date of a new member, which is that of the ID. */
    PartialDate birthOf(CitizenId id) {
        return corrected(id, PartialDate.of(id.birth()), id.birth());
    }

    /**
     * The birth date of a known member: what the archive says stays where the form is silent or agrees with it, more or less
     * exactly, and a date followed from the ID follows a corrected ID; any other date must be that of the ID, which proves the
     * day of a month or year that agrees with it.
     */
    PartialDate corrected(CitizenId id, PartialDate known, LocalDate idBirthBefore) {
        PartialDate proven = PartialDate.of(id.birth());
        PartialDate kept = known.equals(PartialDate.of(idBirthBefore)) ? proven : known;
        if (birth == null || birth.equals(kept)) {
            return kept;
        }
        if (birth.agreesWith(proven)) {
            return birth.agreesWith(kept) ? kept : proven;
        }
        if (!birth.agreesWith(kept)) {
            throw KitProblem.INVALID.because("出生日期与身份证号不一致").at("/birth", "与身份证号不一致");
        }
        return birth;
    }

    /** Everything that is not sealed. */
    Person person(CitizenId id, PartialDate born) {
        String plainName = PersonName.normalised(name);
        if (PersonName.isTooLong(plainName)) {
            throw KitProblem.INVALID.because("姓名过长").at("/name", "不超过 " + PersonName.MAX_LENGTH + " 个字");
        }
        return new Person(plainName, id.sex(), born, category, codeOf(ethnicity, Ethnicity::codeOf, "/ethnicity"),
                codeOf(education, Education::codeOf, "/education"), joinedPartyOn, retiredOn, blankToNull(branch),
                blankToNull(hobbies));
    }

    /**
     * The sealed fields; {@code before} is what stays where this form is silent. How somebody lives and the remark are shown
     * with the page and said again with it: silence takes them away.
     */
    PersonalData personalData(CitizenId id, Optional<PersonalData> before) {
        return new PersonalData(id, phone(phone, before.map(PersonalData::phone), "/phone"),
                kept(address, before.map(PersonalData::address)), kept(health, before.map(PersonalData::health)),
                kept(familyName, before.map(PersonalData::familyName)),
                phone(familyPhone, before.map(PersonalData::familyPhone), "/familyPhone"), blankToNull(living),
                blankToNull(remark));
    }

    /** The fields of which a new member's form says something. */
    List<MemberField> said() {
        List<MemberField> said = new ArrayList<>(List.of(MemberField.NAME, MemberField.CATEGORY));
        Map<MemberField, @Nullable Object> maybe = new EnumMap<>(MemberField.class);
        maybe.put(MemberField.ETHNICITY, ethnicity);
        maybe.put(MemberField.EDUCATION, education);
        maybe.put(MemberField.JOINED_PARTY, joinedPartyOn);
        maybe.put(MemberField.RETIRED, retiredOn);
        maybe.put(MemberField.BRANCH, branch);
        maybe.put(MemberField.LIVING, living);
        maybe.put(MemberField.HOBBIES, hobbies);
        maybe.put(MemberField.FLOATING, floating);
        maybe.put(MemberField.REMARK, remark);
        maybe.put(MemberField.PHONE, phone);
        maybe.put(MemberField.ADDRESS, address);
        maybe.put(MemberField.HEALTH, health);
        maybe.put(MemberField.FAMILY_NAME, familyName);
        maybe.put(MemberField.FAMILY_PHONE, familyPhone);
        maybe.forEach((field, value) -> {
            if (value != null && !value.equals("")) {
                said.add(field);
            }
        });
        return said;
    }

    private CitizenId agreeing(CitizenId id) {
        if (sex != null && !sex.isBlank() && Sex.read(sex).filter(id.sex()::equals).isEmpty()) {
            throw KitProblem.INVALID.because("性别与身份证号不一致").at("/sex", "与身份证号不一致");
        }
        return id;
    }

    private static Problem invalid(CitizenId.Fault fault) {
        return KitProblem.INVALID.because("身份证号有误").at("/idNo", switch (fault) {
            case LENGTH, NO_NUMBER, DIGITS_LOST, MASKED, SEVERAL, CHARACTERS, OTHER_DOCUMENT -> "应为 18 位";
            case IMPOSSIBLE_DATE -> "出生日期不存在";
            case BORN_IN_FUTURE -> "出生日期晚于今天";
            case CHECK_DIGIT -> "校验码不符";
        });
    }

    private static @Nullable String codeOf(@Nullable String text, java.util.function.Function<String, Optional<String>> codes,
            String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return codes.apply(text).orElseThrow(() -> KitProblem.INVALID.because("代码无法识别").at(pointer, "无法识别"));
    }

    /** What was stored before is not judged again. */
    private static @Nullable String phone(@Nullable String text, Optional<String> before, String pointer) {
        if (text == null || before.filter(text::equals).isPresent()) {
            return text == null ? before.orElse(null) : text;
        }
        return TypedPhone.numberOf(text, pointer).orElse(null);
    }

    private static @Nullable String kept(@Nullable String text, Optional<String> before) {
        return text == null ? before.orElse(null) : blankToNull(text);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
