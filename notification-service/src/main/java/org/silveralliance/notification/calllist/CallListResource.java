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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.notification.delivery.Contacts;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.notification.message.CallOutcome;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.MessageScope;
import org.silveralliance.notification.message.Messages;

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

        static Call of(Message message, @Nullable Contact contact) {
            String outcome = message.outcome();
            var family = contact == null ? null : contact.family();
            return new Call(message.id(), message.recipientId(), message.unitId(), contact == null ? null : contact.name(),
                    contact == null ? null : contact.phone(), family == null ? null : family.name(),
                    family == null ? null : family.phone(), Wording.plain(message), message.reason(),
                    outcome == null ? null : CallOutcome.valueOf(outcome), message.calls(), message.outcomeAt());
        }
    }

    /** A call list; {@code contactsKnown} is false while the numbers could not be asked for. */
    public record CallList(List<Call> items, boolean contactsKnown) {
    }

    private final Messages messages;
    private final MessageScope scope;
    private final Contacts contacts;
    private final Caller caller;
    private final AuditTrail trail;

    public CallListResource(Messages messages, MessageScope scope, Contacts contacts, Caller caller, AuditTrail trail) {
        this.messages = messages;
        this.scope = scope;
        this.contacts = contacts;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Operation(summary = "电话通知单，按单位排列")
    public CallList list(@QueryParam("allianceId") @Nullable UUID allianceId,
            @QueryParam("activityId") @Nullable UUID activityId, @QueryParam("done") @Nullable Boolean done) {
        List<Message> calls = messages.toCall(scope.current(), allianceId, activityId, Boolean.TRUE.equals(done));
        if (calls.isEmpty()) {
            return new CallList(List.of(), true);
        }
        Optional<Map<UUID, Contact>> known = DivisionScope.call(caller.county(),
                () -> contacts.of(calls.stream().map(Message::recipientId).toList()));
        trail.record("call-list.opened", allianceId == null ? "activity/" + activityId : "alliance/" + allianceId,
                calls.size() + "人");
        return new CallList(calls.stream().map(call -> Call.of(call,
                known.map(found -> found.get(call.recipientId())).orElse(null))).toList(), known.isPresent());
    }
}
