package org.silveralliance.members.contactlog;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.contactlog.ContactLogs.About;
import org.silveralliance.members.contactlog.ContactLogs.Method;
import org.silveralliance.members.contactlog.ContactLogs.Outcome;
import org.silveralliance.members.contactlog.ContactLogs.Place;
import org.silveralliance.members.contactlog.ContactLogs.Told;
import org.silveralliance.members.floating.FloatingRecords;
import org.silveralliance.members.member.Members;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Contacts over HTTP. */
@Path("/api/v1/contact-logs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "联系记录")
public class ContactLogResource {

    /** A contact; {@code by} talked, {@code enteredBy} wrote it down. */
    public record ContactItem(UUID id, LocalDate on, Method method, Outcome outcome, String by, @Nullable String remark,
            String enteredBy, Instant enteredAt) {
    }

    /**
     * A contact with a member, or by {@code floatingId} with somebody on the register of floating members; {@code by} where it
     * was not the caller himself.
     */
    public record NewContact(@Nullable UUID memberId, @Nullable UUID floatingId, @NotNull LocalDate on,
            @NotNull Method method, @NotNull Outcome outcome, @Nullable @Size(max = 40) String by,
            @Nullable @Size(max = 500) String remark) {

        Told told(String caller) {
            String who = by == null || by.isBlank() ? caller : by.strip();
            return new Told(on, method, outcome, who, remark == null || remark.isBlank() ? null : remark.strip());
        }

        @Override
        public String toString() {
            return "NewContact";
        }
    }

    /** Why a contact was never so. */
    @Schema(name = "ContactWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 200) String reason) {
    }

    /** The answer to a new contact. */
    public record ContactCreated(UUID id) {
    }

    private final ContactLogs contacts;
    private final LogContact logContact;
    private final Members members;
    private final FloatingRecords floating;
    private final Scopes scopes;
    private final Caller caller;

    public ContactLogResource(ContactLogs contacts, LogContact logContact, Members members, FloatingRecords floating,
            Scopes scopes, Caller caller) {
        this.contacts = contacts;
        this.logContact = logContact;
        this.members = members;
        this.floating = floating;
        this.scopes = scopes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员或流动党员的联系记录，最近的在前")
    public Page<ContactItem> list(@RestQuery @Nullable UUID memberId, @RestQuery @Nullable UUID floatingId,
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(contacts.page(about(memberId, floatingId), Cursor.decode(cursor, Place::parse), size + 1), size,
                item -> new Place(item.on(), item.id()).text(), item -> item);
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "记一次联系：何时、谁、怎样联系、联系上没有")
    @APIResponse(responseCode = "201", description = "已记下", content = @Content(schema = @Schema(implementation = ContactCreated.class)))
    public Response log(@Valid @NotNull NewContact form) {
        UUID id = logContact.log(about(form.memberId(), form.floatingId()), form.told(caller.username()));
        String of = form.memberId() == null ? "floatingId=" + form.floatingId() : "memberId=" + form.memberId();
        return Response.created(URI.create("/api/v1/contact-logs?" + of)).entity(new ContactCreated(id)).build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "撤销记错了的一次联系，须写明原因")
    @APIResponse(responseCode = "204", description = "已撤销")
    public void withdraw(UUID id, @Valid @NotNull Withdrawal asked) {
        About about = contacts.about(id).orElseThrow(() -> KitProblem.notInScope("没有这次联系"));
        switch (about) {
            case About.OfMember(UUID member) -> about(member, null);
            case About.OfFloating(UUID record) -> about(null, record);
        }
        logContact.withdraw(id, about, asked.reason().strip());
    }

    /** Whoever is on our ledger has one log, whichever way he is named. */
    private About about(@Nullable UUID memberId, @Nullable UUID floatingId) {
        Scope scope = scopes.current();
        if ((memberId == null) == (floatingId == null)) {
            throw KitProblem.INVALID.because("请说明是哪一名党员").at("/memberId", "memberId 与 floatingId 须填一个");
        }
        if (memberId != null) {
            return new About.OfMember(members.seen(scope, memberId).id());
        }
        return floating.visible(scope, Objects.requireNonNull(floatingId))
                .<About> map(record -> record.memberId() == null ? new About.OfFloating(record.id())
                        : new About.OfMember(record.memberId()))
                .orElseThrow(() -> KitProblem.notInScope("没有这条流动登记"));
    }
}
