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
}
