package org.silveralliance.alliance.alliance;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** members-service, asked with the reader's own token. */
@RegisterRestClient(configKey = "members")
@RegisterClientHeaders
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MembersApi {

    /** Whose names; at most 200. */
    record NameRequest(List<UUID> ids) {
    }

    /** What one member is called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberName(UUID id, String name) {
    }

    /** Those the reader may see. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberNames(List<MemberName> items) {
    }

    @POST
    @Path("/api/v1/members/names")
    MemberNames names(NameRequest request);
}
