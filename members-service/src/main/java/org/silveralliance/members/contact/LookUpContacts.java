package org.silveralliance.members.contact;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.members.contact.ContactResource.Contact;

/** Gives many members' numbers at once and records how many and what for, in one transaction: no record, no sight. */
@ApplicationScoped
public class LookUpContacts {

    private final Contacts contacts;
    private final AuditTrail audit;

    public LookUpContacts(Contacts contacts, AuditTrail audit) {
        this.contacts = contacts;
        this.audit = audit;
    }

    @Transactional
    public List<Contact> lookUp(List<UUID> members, @Nullable String purpose) {
        List<Contact> found = contacts.of(members);
        // Last: whoever else writes to this county's trail waits from here on.
        audit.record("contacts.looked-up", "contacts", "%d of %d: %s".formatted(found.size(), members.size(),
                purpose == null ? "" : purpose));
        return found;
    }
}
