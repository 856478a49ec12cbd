package org.silveralliance.members.organisation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.contracts.PartyOrgEvent.PartyOrgChanged;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** Keeps what was decided of an organisation, by whom, and tells the others how it is from that day on. */
@ApplicationScoped
public class RecordSteps {

    private final PartyOrgs orgs;
    private final Outbox outbox;
    private final Caller caller;

    RecordSteps(PartyOrgs orgs, Outbox outbox, Caller caller) {
        this.orgs = orgs;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** After everything is decided: what it is called, whom it stands under, whose members it gathers. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(UUID id, Decision decision, List<Step> steps) {
        orgs.changed(id);
        noted(id, decision, steps);
        PartyOrg org = orgs.locked(id);
        outbox.append(new PartyOrgChanged(id, org.level().name(), org.facts().form().name(), orgs.name(id).name(),
                orgs.place(id).parentId(), orgs.units(id), decision.on()));
    }

    /** What changes nothing that others hear of this way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void noted(UUID id, Decision decision, List<Step> steps) {
        orgs.note(id, decision, caller.username(), steps);
    }
}
