package org.silveralliance.members.member;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.CitizenId;

/** All that is known of a person, field by field, as texts that can be compared, kept and put together anew. */
public final class Facts {

    private final Map<MemberField, String> values;

    private Facts(Map<MemberField, String> values) {
        this.values = values;
    }

    /** A field that is otherwise than it was; null where there was or is nothing. */
    public record Difference(MemberField field, @Nullable String before, @Nullable String after) {

        @Override
        public String toString() {
            return "Difference of " + field;
        }
    }

    public static Facts of(Person person, PersonalData data, boolean floating) {
        Facts facts = new Facts(new EnumMap<>(MemberField.class));
        facts.put(MemberField.NAME, person.name());
        facts.put(MemberField.ID_NO, data.id().value());
        facts.put(MemberField.BIRTH, person.birth());
        facts.put(MemberField.CATEGORY, person.category().name());
        facts.put(MemberField.ETHNICITY, person.ethnicity());
        facts.put(MemberField.EDUCATION, person.education());
        facts.put(MemberField.JOINED_PARTY, person.joinedPartyOn());
        facts.put(MemberField.RETIRED, person.retiredOn());
        facts.put(MemberField.BRANCH, person.branch());
        facts.put(MemberField.LIVING, data.living());
        facts.put(MemberField.HOBBIES, person.hobbies());
        facts.put(MemberField.FLOATING, floating);
        facts.put(MemberField.REMARK, data.remark());
        facts.put(MemberField.PHONE, data.phone());
        facts.put(MemberField.ADDRESS, data.address());
        facts.put(MemberField.HEALTH, data.health());
        facts.put(MemberField.FAMILY_NAME, data.familyName());
        facts.put(MemberField.FAMILY_PHONE, data.familyPhone());
        return facts;
    }

    /** In the order of the fields. */
    public List<Difference> until(Facts after) {
        List<Difference> differences = new ArrayList<>();
        for (MemberField field : MemberField.values()) {
            if (!Objects.equals(get(field), after.get(field))) {
                differences.add(new Difference(field, get(field), after.get(field)));
            }
        }
        return differences;
    }

    /** The same but for one field; null takes it away. */
    public Facts with(MemberField field, @Nullable String value) {
        Facts changed = new Facts(new EnumMap<>(values));
        changed.put(field, value);
        return changed;
    }

    public @Nullable String get(MemberField field) {
        return values.get(field);
    }

    public CitizenId id() {
        return Vault.id(must(MemberField.ID_NO));
    }

    public Person person() {
        return new Person(must(MemberField.NAME), id().sex(), PartialDate.parse(must(MemberField.BIRTH)),
                Category.valueOf(must(MemberField.CATEGORY)), get(MemberField.ETHNICITY), get(MemberField.EDUCATION),
                date(MemberField.JOINED_PARTY), date(MemberField.RETIRED), get(MemberField.BRANCH),
                get(MemberField.HOBBIES));
    }

    public PersonalData data() {
        return new PersonalData(id(), get(MemberField.PHONE), get(MemberField.ADDRESS), get(MemberField.HEALTH),
                get(MemberField.FAMILY_NAME), get(MemberField.FAMILY_PHONE), get(MemberField.LIVING), get(MemberField.REMARK));
    }

    public boolean floating() {
        return Boolean.parseBoolean(get(MemberField.FLOATING));
    }

    @Override
    public String toString() {
        return "Facts";
    }

    private void put(MemberField field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value.toString());
        }
    }

    private String must(MemberField field) {
        return Objects.requireNonNull(get(field), field.name());
    }

    private @Nullable PartialDate date(MemberField field) {
        String date = get(field);
        return date == null ? null : PartialDate.parse(date);
    }
}
