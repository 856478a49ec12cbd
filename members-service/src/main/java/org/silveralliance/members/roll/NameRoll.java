package org.silveralliance.members.roll;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.roll.RollResource.RollPerson;

/**
 * Names the people of an activity; of whom the reader would not see otherwise there is a row on the trail: no record, no sight.
 */
@ApplicationScoped
public class NameRoll {

    private final RollNames names;
    private final Members members;
    private final Scopes scopes;
    private final AuditTrail audit;

    public NameRoll(RollNames names, Members members, Scopes scopes, AuditTrail audit) {
        this.names = names;
        this.members = members;
        this.scopes = scopes;
        this.audit = audit;
    }

    @Transactional
    public List<RollPerson> name(UUID activityId, List<UUID> ids) {
        List<RollPerson> people = names.of(ids);
        int strangers = people.size() - members.names(scopes.current(), ids).size();
        if (strangers > 0) {
            audit.record("member.named", "activity/" + activityId, "%d of %d".formatted(strangers, people.size()));
        }
        return people;
    }
}
