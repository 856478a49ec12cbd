package org.silveralliance.members.roll;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** activities-service, asked with the reader's own token. */
@RegisterRestClient(configKey = "activities")
@RegisterClientHeaders
@Produces(MediaType.APPLICATION_JSON)
public interface ActivitiesApi {

    /** Somebody on the lists of an activity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(UUID memberId) {
    }

    /** Those the reader may see there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record People(List<Person> items) {
    }

    @GET
    @Path("/api/v1/activities/{id}/people")
    People people(UUID id);
}
