package org.silveralliance.notification.calllist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.notification.access.Scopes;
import org.silveralliance.notification.calllist.Calls.CallFilter;
import org.silveralliance.notification.calllist.Calls.Place;
import org.silveralliance.notification.calllist.Calls.Placed;
import org.silveralliance.notification.delivery.Contacts;
import org.silveralliance.notification.delivery.MembersContacts.Contact;
import org.silveralliance.notification.delivery.MembersContacts.Family;
import org.silveralliance.notification.message.CallOutcome;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** People to be called (N-07). The list is for whoever makes the calls: it shows numbers, and says so on the audit trail. */
@Path("/api/v1/call-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
@Tag(name = "电话通知单")
public class CallListResource {

    /**
     * One call to make; {@code name} and the numbers are absent while members-service is away, and the numbers also once the
     * call has ended.
     */
    public record Call(UUID messageId, UUID memberId, @Nullable UUID unitId, @Nullable String name,
            @Nullable String phone, @Nullable String familyName, @Nullable String familyPhone, String text,
            @Nullable String reason, @Nullable CallOutcome outcome, int calls, @Nullable Instant calledAt) {

        @Override
        public String toString() {
            return "Call of " + messageId;
        }

        private boolean hasEnded() {
            return outcome != null && outcome.isFinal();
        }

        Call with(Contact contact) {
            Family family = contact.family();
            return hasEnded()
                    ? new Call(messageId, memberId, unitId, contact.name(), null, null, null, text, reason, outcome, calls,
                            calledAt)
                    : new Call(messageId, memberId, unitId, contact.name(), contact.phone(),
                            family == null ? null : family.name(), family == null ? null : family.phone(), text, reason,
                            outcome,
                            calls, calledAt);
        }
    }

    /**
     * One page of a call list; {@code contactsKnown} is false while the numbers could not be asked for, {@code next} is the
     * cursor of the following page, null on the last.
     */
    public record CallList(List<Call> items, boolean contactsKnown,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable String next) {
    }

    /** How many calls are open; {@value CallListResource#COUNTED} stands for as many or more. */
    public record CallCount(long open) {
    }

    static final int COUNTED = 100;

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
    @Operation(summary = "电话通知单，按单位排列；活动已变更、已开始或本人已不在册的不列")
    public CallList list(@RestQuery @Nullable UUID allianceId, @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable Boolean done, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        String county = caller.county();
        int most = Page.limit(limit);
        Page<Call> page = Page
                .of(calls.list(scopes.current(), new CallFilter(allianceId, activityId, Boolean.TRUE.equals(done)),
                        Cursor.decode(cursor, Place::parse), most), most, placed -> placed.place().toString(), Placed::call);
        if (page.items().isEmpty()) {
            return new CallList(List.of(), true, page.next());
        }
        String whose = subject(county, allianceId, activityId);
        Optional<Map<UUID, Contact>> known = DivisionScope.call(county,
                () -> contacts.of(page.items().stream().map(Call::memberId).toList(), "call-list " + whose));
        trail.record("call-list.opened", whose, page.items().size() + "人");
        List<Call> items = known.map(found -> named(page.items(), found)).orElse(page.items());
        return new CallList(items, known.isPresent(), page.next());
    }

    /** Shows nobody, so nothing of it is put on the trail. */
    @GET
    @Path("/count")
    @Operation(summary = "还有几个电话要打；只有个数，最多数到100，不列姓名和号码")
    public CallCount count() {
        caller.county();
        return new CallCount(calls.count(scopes.current(), new CallFilter(null, null, false), COUNTED));
    }

    private static String subject(String county, @Nullable UUID allianceId, @Nullable UUID activityId) {
        if (allianceId != null) {
            return "alliance/" + allianceId;
        }
        return activityId != null ? "activity/" + activityId : "county/" + county;
    }

    /** Whoever members-service says is not to be told any more is not to be called either, whatever this service has heard. */
    private static List<Call> named(List<Call> calls, Map<UUID, Contact> contacts) {
        return calls.stream().flatMap(call -> Stream.ofNullable(contacts.get(call.memberId())).filter(Contact::isToBeTold)
                .map(call::with)).toList();
    }
}
