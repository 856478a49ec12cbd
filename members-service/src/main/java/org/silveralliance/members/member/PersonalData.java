package org.silveralliance.members.member;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.identity.CitizenId;

/**
 * What identifies or reaches a person or says how he or she lives, in the clear. Lives only as long as it takes to seal or to
 * show it.
 */
public record PersonalData(CitizenId id, @Nullable String phone, @Nullable String address, @Nullable String health,
        @Nullable String familyName, @Nullable String familyPhone, @Nullable String living, @Nullable String remark) {

    @Override
    public String toString() {
        return "PersonalData";
    }

    /** The same, with what is known where this says nothing. */
    PersonalData or(PersonalData known) {
        return new PersonalData(id, said(phone, known.phone), said(address, known.address), said(health, known.health),
                said(familyName, known.familyName), said(familyPhone, known.familyPhone), said(living, known.living),
                said(remark, known.remark));
    }

    private static @Nullable String said(@Nullable String typed, @Nullable String known) {
        return typed == null ? known : typed;
    }
}
