package org.silveralliance.members.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.contracts.MemberEvent.MemberStateChanged;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.time.PartialDate.Precision;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Pinyin;
import org.silveralliance.members.identity.Sex;

/** A retired member on the ledger of a unit. */
@Entity
@Table(name = "member")
public class Member {

    /** Where a member stands. */
    @Schema(name = "MemberState")
    public enum State {
        ACTIVE,
        FLOATING_OUT,
        LOST_CONTACT,
        PARTY_MEMBERSHIP_STOPPED,
        TRANSFERRED_OUT,
        DECEASED,
        EXPELLED;

        /**
         * Whether somebody lives and is one of the county's, as {@link org.silveralliance.members.access.OnLedger} asks of a
         * day.
         */
        public boolean isOnLedger() {
            return this != DECEASED && this != TRANSFERRED_OUT && this != EXPELLED;
        }
    }

    @Id
    UUID id;
    UUID unitId;
    String name;
    String initials;
    /** Further ways to spell the initials, with blanks between; null where there are none. */
    @Nullable
    String alsoInitials;
    /** The syllables of the name, to sort by. */
    String pinyin;
    short sex;
    LocalDate birth;
    @Enumerated(EnumType.STRING)
    Precision birthPrecision;
    LocalDate idBirth;
    @Enumerated(EnumType.STRING)
    Category category;
    @Enumerated(EnumType.STRING)
    State state;
    @Enumerated(EnumType.STRING)
    private @Nullable State stateBeforeDeath;
    @Nullable
    String ethnicity;
    @Nullable
    String education;
    @Nullable
    LocalDate joinedPartyOn;
    @Enumerated(EnumType.STRING)
    Precision joinedPartyOnPrecision;
    @Nullable
    LocalDate retiredOn;
    @Enumerated(EnumType.STRING)
    Precision retiredOnPrecision;
    @Nullable
    String branch;
    @Nullable
    String hobbies;
    LocalDate registeredOn;
    private @Nullable LocalDate diedOn;
    /** Who last changed a field by hand, and when; a list that changes it afterwards takes the mark away. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Map<MemberField, ByHand> byHand;
    @Embedded
    SealedData sealed;
    @Version
    long version;

    /** A change by a person; {@code at} is an instant in ISO form. */
    public record ByHand(String by, String at) {
    }

    /** For the persistence provider. */
    protected Member() {
    }

    /** A member who is on the ledger from {@code on}. */
    public static Member register(UUID id, UUID unitId, Person person, LocalDate idBirth, SealedData sealed,
            boolean floating, LocalDate on) {
        Member member = new Member();
        member.id = id;
        member.unitId = unitId;
        member.registeredOn = on;
        member.state = floating ? State.FLOATING_OUT : State.ACTIVE;
        member.idBirth = idBirth;
        member.take(person, sealed);
        return member;
    }

    /** The announcement of a new member. */
    public MemberEvent registered() {
        return new MemberRegistered(id, unitId, category.name(), state.name(), registeredOn);
    }

    /** Whether a ledger with this content says something new. */
    public boolean differsFrom(byte[] contentHash) {
        return !Arrays.equals(sealed.contentHash(), contentHash);
    }

    /** Takes over corrected facts and announces how they are now. */
    public MemberEvent correct(Person person, LocalDate newIdBirth, SealedData newlySealed, LocalDate on) {
        idBirth = newIdBirth;
        take(person, newlySealed);
        return corrected(on);
    }

    /** The announcement of corrected facts. */
    private MemberEvent corrected(LocalDate on) {
        return new MemberCorrected(id, unitId, category.name(), state.name(), on);
    }

    /** Notes who said how these fields are. */
    public void saidByHand(Collection<MemberField> fields, String by, Instant at) {
        mark(fields, new ByHand(by, at.toString()));
    }

    /** Notes that a list says how these fields are. */
    public void saidByList(Collection<MemberField> fields) {
        mark(fields, null);
    }

    /** Puts the marks of fields back as they were. */
    public void mark(Collection<MemberField> fields, @Nullable ByHand mark) {
        if (fields.isEmpty() || mark == null && byHand == null) {
            return;
        }
        Map<MemberField, ByHand> marks = byHand == null ? new EnumMap<>(MemberField.class) : new EnumMap<>(byHand);
        fields.forEach(field -> {
            if (mark == null) {
                marks.remove(field);
            } else {
                marks.put(field, mark);
            }
        });
        byHand = marks.isEmpty() ? null : marks;
    }

    /** Who changed a field by hand, if nobody and nothing has since. */
    public Optional<ByHand> byHand(MemberField field) {
        return Optional.ofNullable(byHand).map(marks -> marks.get(field));
    }

    /** All that is known, with the personal data as they were opened. */
    public Facts facts(PersonalData opened) {
        return Facts.of(person(), opened, isFloating());
    }

    /** The birth date inside the identity number. */
    public LocalDate idBirth() {
        return idBirth;
    }

    public boolean isFloating() {
        return state == State.FLOATING_OUT;
    }

    /** Says whether the member lives away, and leaves every other state as it is. */
    public void livesElsewhere(boolean floating) {
        if (state == State.ACTIVE || state == State.FLOATING_OUT) {
            state = floating ? State.FLOATING_OUT : State.ACTIVE;
        }
    }

    /** The member died; the day may lie before the day it was entered (E-04). */
    public MemberEvent die(LocalDate on) {
        if (state == State.DECEASED) {
            throw MembersProblem.ALREADY_DECEASED.because("该党员已登记去世，如登记有误请先撤销");
        }
        mustBeOnLedger();
        stateBeforeDeath = state;
        state = State.DECEASED;
        diedOn = on;
        return new MemberDeceased(id, unitId, on);
    }

    /** The death was a mistake: all is as if it had not been entered (E-05). */
    public MemberEvent restore(LocalDate on) {
        if (state != State.DECEASED || stateBeforeDeath == null) {
            throw MembersProblem.NOT_DECEASED.because("该党员没有登记去世");
        }
        state = stateBeforeDeath;
        stateBeforeDeath = null;
        diedOn = null;
        return new MemberRestored(id, unitId, on, state.name());
    }

    /** From a day on he stands otherwise. */
    public MemberEvent become(State next, LocalDate on) {
        state = next;
        return new MemberStateChanged(id, unitId, state.name(), on);
    }

    /** What was said of his state was a mistake: he stands as before. */
    public MemberEvent standAgain(State before, LocalDate on) {
        state = before;
        return new MemberRestored(id, unitId, on, state.name());
    }

    /** His party relation goes to another unit of the county. */
    public MemberEvent moveTo(UUID unit, LocalDate on) {
        UUID from = unitId;
        unitId = unit;
        return new MemberTransferred(id, from, unit, on);
    }

    /** The dead and those who have left are read, and changed no more (E-11). */
    public void mustBeOnLedger() {
        switch (state) {
            case DECEASED -> throw MembersProblem.NOT_ACTIVE.because("该党员已登记去世，如登记有误请先撤销");
            case TRANSFERRED_OUT -> throw MembersProblem.NOT_ACTIVE.because("该党员的组织关系已转出，只能查看");
            case EXPELLED -> throw MembersProblem.NOT_ACTIVE.because("该党员已除名，只能查看");
            case ACTIVE, FLOATING_OUT, LOST_CONTACT, PARTY_MEMBERSHIP_STOPPED -> {
            }
        }
    }

    /** The announcement that he was never on the ledger: the import that brought him was undone (E-36). */
    public MemberEvent removed(LocalDate on) {
        return new MemberRemoved(id, unitId, on);
    }

    /** The announcement of how he is now, for whoever takes a transfer to mean that he lives here. */
    public MemberEvent asNow(LocalDate on) {
        return corrected(on);
    }

    /** What is known beside the personal data. */
    public Person person() {
        return new Person(name, Sex.read(Integer.toString(sex)).orElse(Sex.UNKNOWN), birth(), category, ethnicity,
                education, date(joinedPartyOn, joinedPartyOnPrecision), date(retiredOn, retiredOnPrecision), branch, hobbies);
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public State state() {
        return state;
    }

    public String name() {
        return name;
    }

    public PartialDate birth() {
        return new PartialDate(birth, birthPrecision);
    }

    public SealedData sealed() {
        return sealed;
    }

    public long version() {
        return version;
    }

    private void take(Person person, SealedData newlySealed) {
        name = person.name();
        Pinyin read = Pinyin.of(person.name());
        initials = read.initials();
        alsoInitials = read.also().isEmpty() ? null : String.join(" ", read.also());
        pinyin = read.spelled();
        sex = (short) person.sex().code();
        birth = person.birth().earliest();
        birthPrecision = person.birth().precision();
        category = person.category();
        ethnicity = person.ethnicity();
        education = person.education();
        joinedPartyOn = day(person.joinedPartyOn());
        joinedPartyOnPrecision = precision(person.joinedPartyOn());
        retiredOn = day(person.retiredOn());
        retiredOnPrecision = precision(person.retiredOn());
        branch = person.branch();
        hobbies = person.hobbies();
        sealed = newlySealed;
    }

    private static @Nullable PartialDate date(@Nullable LocalDate day, Precision precision) {
        return day == null ? null : new PartialDate(day, precision);
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.earliest();
    }

    private static Precision precision(@Nullable PartialDate date) {
        return date == null ? Precision.DAY : date.precision();
    }
}
