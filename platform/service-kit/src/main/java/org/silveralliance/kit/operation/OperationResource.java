package org.silveralliance.kit.operation;

import java.util.List;
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

import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.inbox.DeadLetters;
import org.silveralliance.kit.inbox.ParkedEvents;
import org.silveralliance.kit.outbox.ParkedAggregates;
import org.silveralliance.kit.paging.Page;

/** An operator's commands, for the system administrator on the service's own port; the gateway has no route here. */
@Path("/operations/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SYS_ADMIN)
public class OperationResource {

    private final ParkedAggregates parked;
    private final DeadLetters deadLetters;
    private final ParkedEvents unknown;

    public OperationResource(ParkedAggregates parked, DeadLetters deadLetters, ParkedEvents unknown) {
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.unknown = unknown;
    }

    /** Why; it goes onto the audit trail. */
    public record Reason(@NotBlank @Size(max = 200) String reason) {
    }

    /** How many letters went back. */
    public record Replayed(int letters) {
    }

    /** How many events went back. */
    public record SentBack(int events) {
    }

    @GET
    @Path("/outbox/parked")
    public Page<ParkedAggregates.Parked> parked() {
        return Page.whole(parked.all());
    }

    @POST
    @NotReplayed("Doing it again does no more")
    @Path("/outbox/parked/{aggregateId}/release")
    public List<ParkedAggregates.Parked> release(UUID aggregateId, @NotNull @Valid Reason why) {
        parked.release(aggregateId, why.reason());
        return parked.all();
    }

    @POST
    @NotReplayed("Doing it again does no more")
    @Path("/outbox/parked/{aggregateId}/skip")
    public List<ParkedAggregates.Parked> skip(UUID aggregateId, @NotNull @Valid Reason why) {
        parked.skip(aggregateId, why.reason());
        return parked.all();
    }

    @GET
    @Path("/dead-letters")
    public Page<DeadLetters.DeadLetter> deadLetters() {
        return Page.whole(deadLetters.waiting());
    }

    @POST
    @NotReplayed("Doing it again sends what still waits; whoever applied an event before does nothing")
    @Path("/dead-letters/replay")
    public Replayed replay(@NotNull @Valid Reason why) {
        return new Replayed(deadLetters.replay(why.reason()));
    }

    @GET
    @Path("/inbox/parked")
    public Page<ParkedEvents.Waiting> unknown() {
        return Page.whole(unknown.waiting());
    }

    @POST
    @NotReplayed("Doing it again sends what still waits; whoever applied an event before does nothing")
    @Path("/inbox/parked/replay")
    public SentBack replayUnknown(@NotNull @Valid Reason why) {
        return new SentBack(unknown.replay(why.reason()));
    }
}
