package org.silveralliance.alliance.alliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * What leaders are called. Names are members-service's and never travel through Kafka; they are asked for on reading, in one
 * call, with the reader's own token, and not kept. Whom the reader may not see there, or while members-service is away, has no
 * name here.
 */
@ApplicationScoped
public class LeaderNames {

    private static final Logger LOG = Logger.getLogger(LeaderNames.class);
    private static final int MOST = 200;

    private final MembersApi members;

    public LeaderNames(@RestClient MembersApi members) {
        this.members = members;
    }

    /** Names by member id; who has none here is left out, and so is who stands behind the first {@value #MOST}. */
    Map<UUID, String> of(Collection<UUID> memberIds) {
        List<UUID> asked = memberIds.stream().distinct().limit(MOST).toList();
        Map<UUID, String> names = new HashMap<>();
        if (!asked.isEmpty()) {
            ask(asked).forEach(member -> names.put(member.id(), member.name()));
        }
        return names;
    }

    private List<MembersApi.MemberName> ask(List<UUID> ids) {
        try {
            return members.names(new MembersApi.NameRequest(ids)).items();
        } catch (ProcessingException | WebApplicationException away) {
            LOG.debugf("No leader's name from members-service: %s", away.toString());
            return List.of();
        }
    }
}
