package org.silveralliance.members.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.members.contact.ContactResource.Channel;
import org.silveralliance.members.contact.ContactResource.Contact;
import org.silveralliance.members.contact.ContactResource.ContactProblem;
import org.silveralliance.members.contact.ContactResource.ReachableFamily;
import org.silveralliance.members.identity.Phone;
import org.silveralliance.members.member.Member;

/** What of one member's sealed contact details could be opened. */
record OpenedContact(UUID id, String name, Member.State state, UUID unitId, Opened phone, Opened familyName,
        Opened familyPhone) {

    /** One field; {@code text} is absent where the ledger has none, and where it {@code opens} not. */
    record Opened(@Nullable String text, boolean opens) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** {@code silent} are numbers that reach nobody any more. */
    Contact contact(Set<String> silent) {
        String familyNumber = familyPhone.text();
        boolean familyGone = familyNumber != null && silent.contains(familyNumber);
        ReachableFamily family = familyNumber == null || familyGone ? null
                : new ReachableFamily(familyName.text(), familyNumber, Phone.isMobile(familyNumber));
        return new Contact(id, name, phone.text(), state, unitId, family, channels(family), problem(familyGone));
    }

    private @Nullable ContactProblem problem(boolean familyGone) {
        boolean allOpen = phone.opens() && familyName.opens() && familyPhone.opens();
        return !allOpen ? ContactProblem.UNREADABLE : familyGone ? ContactProblem.FAMILY_DECEASED : null;
    }

    private List<Channel> channels(@Nullable ReachableFamily family) {
        List<Channel> channels = new ArrayList<>();
        String own = phone.text();
        if (own != null) {
            if (Phone.isMobile(own)) {
                channels.add(Channel.SMS);
            }
            channels.add(Channel.PHONE);
        }
        if (family != null) {
            channels.add(Channel.FAMILY);
        }
        return channels;
    }

    @Override
    public String toString() {
        return "OpenedContact of " + id;
    }
}
