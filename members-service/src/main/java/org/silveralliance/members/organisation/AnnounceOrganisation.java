package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.contracts.PartyOrgEvent.PartyOrgChanged;
import org.silveralliance.kit.outbox.Outbox;

/** Tells the others how an organisation is from a day on, as far as everything is decided. */
@ApplicationScoped
public class AnnounceOrganisation {

    private final PartyOrgs orgs;
    private final Outbox outbox;

    AnnounceOrganisation(PartyOrgs orgs, Outbox outbox) {
        this.orgs = orgs;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(UUID id, LocalDate on) {
        PartyOrg org = orgs.locked(id);
        outbox.append(new PartyOrgChanged(id, org.level().name(), org.facts().form().name(), orgs.name(id).name(),
                orgs.place(id).parentId(), orgs.units(id), on));
    }
}
