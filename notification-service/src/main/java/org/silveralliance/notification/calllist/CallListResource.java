package org.silveralliance.notification.calllist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.notification.access.Scopes;
import org.silveralliance.notification.delivery.Contacts;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.message.CallOutcome;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** People to be called (N-07). The list is for whoever makes the calls: it shows numbers, and says so on the audit trail. */
@Path("/api/v1/call-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
@Tag(name = "电话通知单")
public class CallListResource {

    /** One call to make; {@code name} and the numbers are absent while members-service is away. */
    public record Call(UUID messageId, UUID memberId, @Nullable UUID unitId, @Nullable String name,
            @Nullable String phone, @Nullable String familyName, @Nullable String familyPhone, String text,
            @Nullable String reason, @Nullable CallOutcome outcome, int calls, @Nullable Instant calledAt) {

        @Override
        public String toString() {
            return "Call of " + messageId;
        }

        Call with(@Nullable Contact contact) {
            return contact == null ? this
                    : new Call(messageId, memberId, unitId, contact.name(), contact.phone(), familyName(contact),
                            familyPhone(contact), text, reason, outcome, calls, calledAt);
        }

        private static @Nullable String familyName(Contact contact) {
            return contact.family() == null ? null : contact.family().name();
        }

        private static @Nullable String familyPhone(Contact contact) {
            return contact.family() == null ? null : contact.family().phone();
        }
    }

    /** A call list; {@code contactsKnown} is false while the numbers could not be asked for. */
    public record CallList(List<Call> items, boolean contactsKnown) {
    }

    private final Calls calls;
    private final Scopes scopes;
    private final Contacts contacts;
    private final Caller caller;
    private final AuditTrail trail;

    public CallListResource(Calls calls, Scopes scopes, Contacts contacts, Caller caller, AuditTrail trail) {
        this.calls = calls;
        this.scopes = scopes;
        this.contacts = contacts;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Operation(summary = "电话通知单，按单位排列")
    public CallList list(@RestQuery @Nullable UUID allianceId, @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable Boolean done) {
        List<Call> open = calls.list(scopes.current(), allianceId, activityId, Boolean.TRUE.equals(done));
        if (open.isEmpty()) {
            return new CallList(List.of(), true);
        }
        Optional<Map<UUID, Contact>> known = DivisionScope.call(caller.county(),
                () -> contacts.of(open.stream().map(Call::memberId).toList()));
        trail.record("call-list.opened", allianceId == null ? "activity/" + activityId : "alliance/" + allianceId,
                open.size() + "人");
        return new CallList(open.stream().map(call -> call.with(known.map(found -> found.get(call.memberId())).orElse(null)))
                .toList(), known.isPresent());
    }
}
