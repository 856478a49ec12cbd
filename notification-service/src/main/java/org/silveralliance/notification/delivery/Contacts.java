package org.silveralliance.notification.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.delivery.MembersContacts.ContactsRequest;

/** Asks members-service, 200 members at a time; empty while it or the identity provider is away. */
@ApplicationScoped
public class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class);
    /** As members-service takes them. */
    private static final int MOST = 200;

    private final MembersContacts members;

    public Contacts(@RestClient MembersContacts members) {
        this.members = members;
    }

    /** {@code purpose} is kept on the trail of members-service: codes and ids, no names. */
    public Optional<Map<UUID, Contact>> of(Collection<UUID> memberIds, String purpose) {
        Map<UUID, Contact> found = new HashMap<>();
        List<UUID> ids = memberIds.stream().distinct().toList();
        try {
            for (int from = 0; from < ids.size(); from += MOST) {
                List<UUID> some = ids.subList(from, Math.min(ids.size(), from + MOST));
                members.find(new ContactsRequest(DivisionScope.current(), some, purpose)).items()
                        .forEach(contact -> found.put(contact.memberId(), contact));
            }
            return Optional.of(found);
        } catch (RuntimeException away) {
            // It or the identity provider does not answer, or answers what nobody can read: the messages wait.
            LOG.warnf("Contacts cannot be asked for now: %s", away.toString());
            return Optional.empty();
        }
    }
}
