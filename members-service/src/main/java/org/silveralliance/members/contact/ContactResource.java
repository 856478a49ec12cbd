package org.silveralliance.members.contact;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.members.member.Member;

import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * For notification-service alone, at the moment of sending: phones never travel through Kafka. The gateway has no route here.
 */
@Path("/internal/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "内部")
public class ContactResource {

    /** What can reach somebody. */
    @Schema(name = "ContactChannel")
    public enum Channel {
        SMS,
        PHONE,
        FAMILY
    }

    /** Why somebody cannot be reached as the ledger says. */
    public enum ContactProblem {
        /** A number on the ledger does not open: its key is gone, or it is damaged. */
        UNREADABLE,
        /** The family's number is that of somebody who has died. */
        FAMILY_DECEASED
    }

    /**
     * Whom to reach, in which county: a service acts for none of its own. {@code purpose} says which notices of which
     * activities, in codes and ids, for the trail.
     */
    public record ContactRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String division,
            @NotNull @Size(max = 1000) List<@NotNull UUID> memberIds,
            @Nullable @Size(max = 500) @Pattern(regexp = "[0-9A-Za-z_ /;-]*") String purpose) {
    }

    /**
     * A member's contact details and present state; whoever is not ACTIVE or FLOATING_OUT gets no messages. What is given can
     * be used though there is a {@code problem}.
     */
    public record Contact(UUID memberId, String name, @Nullable String phone, Member.State state, UUID unitId,
            @Nullable ReachableFamily familyContact, List<Channel> channels, @Nullable ContactProblem problem) {

        @Override
        public String toString() {
            return "Contact of " + memberId;
        }
    }

    /** Somebody of the family with a phone; {@code mobile} when short messages reach it. */
    public record ReachableFamily(@Nullable String name, String phone, boolean mobile) {

        @Override
        public String toString() {
            return "ReachableFamily";
        }
    }

    /** The members found; an id of another county or of nobody is missing. */
    public record ContactsFound(List<Contact> items) {
    }

    private final LookUpContacts lookUpContacts;

    public ContactResource(LookUpContacts lookUpContacts) {
        this.lookUpContacts = lookUpContacts;
    }

    @POST
    @NotReplayed("A question: asked again, it is on the trail again")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "发送时查询联系方式，仅限通知服务")
    public ContactsFound find(@Valid @NotNull ContactRequest request) {
        return new ContactsFound(DivisionScope.call(request.division(),
                () -> lookUpContacts.lookUp(request.memberIds(), request.purpose())));
    }
}
