package org.silveralliance.notification.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.quarkus.oidc.client.filter.OidcClientFilter;

/** What members-service answers at the moment of sending. Nothing of it is kept. */
@RegisterRestClient(configKey = "members")
@OidcClientFilter
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MembersContacts {

    /** Whom to reach, in which county: a service acts for none of its own; and what for, for the trail. */
    record ContactsRequest(String division, List<UUID> memberIds, String purpose) {
    }

    /** How a member can be reached now; {@code problem} says why not, or not in every way. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(UUID memberId, String name, String state, @Nullable String phone,
            @JsonAlias("familyContact") @Nullable Family family, @Nullable String problem) {

        private static final Set<String> TO_BE_TOLD = Set.of("ACTIVE", "FLOATING_OUT");

        public Contact {
            Objects.requireNonNull(memberId);
            Objects.requireNonNull(name);
            Objects.requireNonNull(state);
        }

        /** Whether messages are still for him: who died or left is told nothing (P-07). */
        public boolean isToBeTold() {
            return TO_BE_TOLD.contains(state);
        }

        @Override
        public String toString() {
            return "Contact of " + memberId;
        }
    }

    /** The consenting family contact. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Family(@Nullable String name, @Nullable String phone) {

        @Override
        public String toString() {
            return "Family";
        }
    }

    /** The members that exist; an unknown id is missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Contact> items) {

        public Found {
            items = List.copyOf(items);
        }
    }

    @POST
    @Path("/internal/contacts")
    Found find(ContactsRequest request);
}
