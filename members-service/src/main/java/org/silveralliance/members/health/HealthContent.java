package org.silveralliance.members.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.time.PartialDate;

/**
 * What a health file says, as it is typed, sealed and shown. Sealed files are read for as long as there are any: a field that
 * comes later is optional.
 *
 * @param doctor whom to ask, his hospital and how to reach them
 */
@Schema(name = "HealthContent")
public record HealthContent(@NotNull @Size(max = 30) List<@NotNull @Valid Condition> conditions,
        @NotNull @Size(max = 20) List<@NotNull @NotBlank @Size(max = 50) String> allergies,
        @NotNull @Size(max = 30) List<@NotNull @Valid Medication> medications, @Nullable Mobility mobility,
        @Nullable BloodGroup bloodGroup, @Nullable @Size(max = 50) String doctor, @Nullable @Size(max = 100) String hospital,
        @Nullable @Size(max = 50) String hospitalContact, @Nullable LocalDate lastCheckUpOn,
        @Nullable @Size(max = 1000) String notes) {

    /**
     * A chronic disease 慢性病.
     *
     * @param code of ICD-10 (GB/T 14396), such as {@code I10}, where it is known
     * @param since as exactly as it is known
     */
    @Schema(name = "HealthCondition")
    public record Condition(
            @Nullable @Pattern(regexp = "[A-Z][0-9]{2}(\\.[0-9x]{1,4})?", message = "写作 I10 或 E11.9") String code,
            @NotBlank @Size(max = 50) String name, @Nullable PartialDate since) {

        @Override
        public String toString() {
            return "Condition";
        }
    }

    /** What he takes, and how. */
    @Schema(name = "HealthMedication")
    public record Medication(@NotBlank @Size(max = 50) String name, @Nullable @Size(max = 50) String dosage) {

        @Override
        public String toString() {
            return "Medication";
        }
    }

    /** How somebody gets about. */
    @Schema(name = "HealthMobility")
    public enum Mobility {
        WALKS,
        /** With a stick or somebody's arm. */
        WITH_HELP,
        WHEELCHAIR,
        BEDRIDDEN
    }

    /** ABO and Rh. */
    @Schema(name = "BloodGroup")
    public enum BloodGroup {
        A_POSITIVE,
        A_NEGATIVE,
        B_POSITIVE,
        B_NEGATIVE,
        AB_POSITIVE,
        AB_NEGATIVE,
        O_POSITIVE,
        O_NEGATIVE
    }

    /** A part of the file, as its history names it. */
    @Schema(name = "HealthField")
    public enum Field {
        CONDITIONS,
        ALLERGIES,
        MEDICATIONS,
        MOBILITY,
        BLOOD_GROUP,
        DOCTOR,
        LAST_CHECK_UP,
        NOTES
    }

    /** A file in which nothing is said yet. */
    static final HealthContent NOTHING = new HealthContent(List.of(), List.of(), List.of(), null, null, null, null, null, null,
            null);

    /** Nothing in it lies in the future. */
    void mustBePossible(LocalDate today) {
        Problem problem = KitProblem.INVALID.because("日期不能晚于今天");
        boolean possible = true;
        for (int i = 0; i < conditions.size(); i++) {
            PartialDate since = conditions.get(i).since();
            if (since != null && since.isAfter(today)) {
                problem = problem.at("/conditions/" + i + "/since", "晚于今天");
                possible = false;
            }
        }
        if (lastCheckUpOn != null && lastCheckUpOn.isAfter(today)) {
            problem = problem.at("/lastCheckUpOn", "晚于今天");
            possible = false;
        }
        if (!possible) {
            throw problem;
        }
    }

    /** The parts that are otherwise than they were. */
    List<Field> changedFrom(HealthContent before) {
        List<Field> changed = new ArrayList<>();
        differ(changed, Field.CONDITIONS, conditions, before.conditions);
        differ(changed, Field.ALLERGIES, allergies, before.allergies);
        differ(changed, Field.MEDICATIONS, medications, before.medications);
        differ(changed, Field.MOBILITY, mobility, before.mobility);
        differ(changed, Field.BLOOD_GROUP, bloodGroup, before.bloodGroup);
        if (!Objects.equals(doctor, before.doctor) || !Objects.equals(hospital, before.hospital)
                || !Objects.equals(hospitalContact, before.hospitalContact)) {
            changed.add(Field.DOCTOR);
        }
        differ(changed, Field.LAST_CHECK_UP, lastCheckUpOn, before.lastCheckUpOn);
        differ(changed, Field.NOTES, notes, before.notes);
        return changed;
    }

    private static void differ(List<Field> changed, Field field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            changed.add(field);
        }
    }

    @Override
    public String toString() {
        return "HealthContent";
    }
}
