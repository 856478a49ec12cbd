package org.silveralliance.members.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.members.member.MemberField;

/**
 * What an import would do, or did, about one person.
 *
 * @param place null for somebody who is not in the workbook
 * @param name null where the member's own record tells it
 * @param written the member's version as the import left it; null where it wrote nothing
 */
record ImportChange(@Nullable RowPlace place, Kind kind, @Nullable UUID memberId, UUID unitId, @Nullable String name,
        Detail detail, @Nullable Long written) {

    /** What kind of a difference it is. */
    @Schema(name = "ImportChangeKind")
    enum Kind {
        /** Not on the ledger yet. */
        NEW,
        /** Known, and something is otherwise. */
        CHANGED,
        /** Known, and nothing is otherwise. */
        UNCHANGED,
        /** On the ledger of a unit the workbook is about, and not in it. */
        GONE,
        /** Somebody has to decide first. */
        UNCLEAR,
        /** Taken off the ledger again: the import that is undone had brought him. */
        REMOVED,
        /** All the import had changed is as it was before. */
        RESTORED,
        /** Some of it is as it was before; what was changed since stays. */
        PARTLY,
        /** Nothing was taken back, because something came after. */
        KEPT
    }

    /** Why somebody new may be a known person with another identity number. */
    @Schema(name = "SamePersonReason")
    enum Reason {
        NAME,
        UNIT,
        BIRTH,
        PHONE,
        ID_ALIKE
    }

    /** What came after an import, so that a person or a field is not taken back with it. */
    @Schema(name = "UndoKeptBecause")
    enum Because {
        /** A later import names the person; it is undone first. */
        LATER_LIST,
        /** Somebody changed it by hand. */
        BY_HAND,
        /** The person has died since. */
        DECEASED,
        /** He was transferred out or expelled since. */
        LEFT,
        /** He was put forward to lead an alliance. */
        ELECTED,
        /** He was talked to, stands on the register of floating members, belongs to an organisation or held a post of one. */
        RECORDED,
        /** The identity number of before is another person's now. */
        NUMBER_TAKEN,
        /** It is otherwise than the import wrote it, and nobody knows why. */
        OTHERWISE
    }

    /** What came after; {@code by} whom and {@code at} when in ISO form, null where nobody knows. */
    record Later(Because because, @Nullable String by, @Nullable String at) {
    }

    /** Somebody known who may be meant. */
    record Candidate(UUID memberId, List<Reason> reasons) {
    }

    /**
     * One field.
     *
     * @param by who changed it last, and {@code at} when in ISO form; null where nobody knows
     * @param hand whether that was by hand and not by a list
     * @param later whether that was later than the list, so that its value stays unless somebody decides otherwise
     * @param kept whether the known value stays
     */
    record FieldChange(MemberField field, @Nullable String before, @Nullable String after, @Nullable String by,
            @Nullable String at, boolean hand, boolean later, boolean kept) {

        /** Whether another one is the same question: between the same values, and asked alike. */
        boolean asksTheSame(FieldChange other) {
            return field == other.field && Objects.equals(before, other.before) && Objects.equals(after, other.after)
                    && later == other.later;
        }

        @Override
        public String toString() {
            return "FieldChange of " + field;
        }
    }

    /** What rests sealed. */
    record Detail(List<FieldChange> fields, List<Candidate> candidates, @Nullable Later later) {

        static final Detail NONE = new Detail(List.of(), List.of());

        Detail(List<FieldChange> fields, List<Candidate> candidates) {
            this(fields, candidates, null);
        }

        boolean isEmpty() {
            return fields.isEmpty() && candidates.isEmpty() && later == null;
        }
    }

    /** The number of the row among all of the workbook, by which decisions name it; null like the place. */
    @Nullable
    Integer row() {
        return place == null ? null : place.key();
    }

    /** The names of the fields somebody has to decide about; that of the number where it is asked who it is. */
    List<String> asked() {
        if (kind != Kind.UNCLEAR) {
            return List.of();
        }
        return detail.candidates().isEmpty() ? detail.fields().stream().filter(FieldChange::later)
                .map(field -> field.field().name()).toList() : List.of(MemberField.ID_NO.name());
    }

    /** The same, written, with the version it left. */
    ImportChange written(long version) {
        return new ImportChange(place, kind, memberId, unitId, name, detail, version);
    }

    @Override
    public String toString() {
        return "ImportChange " + kind + " in row " + row();
    }
}
