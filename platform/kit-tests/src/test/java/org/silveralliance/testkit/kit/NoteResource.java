package org.silveralliance.testkit.kit;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;
import org.silveralliance.kit.feed.FeedOf;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.PartialDate;

/** A resource of the kind services have, for the kit's own tests. */
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COUNTY_COMMITTEE)
public class NoteResource {

    private final Notes notes;
    private final ChangeFeed feed;
    private final Caller caller;

    NoteResource(Notes notes, ChangeFeed feed, Caller caller) {
        this.notes = notes;
        this.feed = feed;
        this.caller = caller;
    }

    public record NewNote(@NotBlank String text, @Nullable Mood mood) {
    }

    /** What a question may carry. */
    public record Question(@Nullable List<UUID> ids, @Nullable LocalDate on, @Nullable Instant at, @Nullable YearMonth month,
            @Nullable PartialDate birth) {
    }

    /** How it is meant. */
    public enum Mood {
        GLAD,
        GRAVE
    }

    public record NoteView(UUID id, String text) {
    }

    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Idempotent
    public Response write(@Valid NewNote note) {
        UUID id = notes.write(note.text(), caller.county());
        return Response.created(URI.create("/notes/" + id)).entity(new NoteView(id, note.text())).build();
    }

    @POST
    @Path("/{id}/tell")
    @Idempotent
    public NoteView tell(UUID id) {
        notes.tell(id, 1);
        return notes.all().stream().filter(note -> note.id().equals(id)).findFirst()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这条记录"));
    }

    @POST
    @Path("/{id}/poison")
    @APIResponse(responseCode = "204")
    @Idempotent
    public void poison(UUID id) {
        notes.poison(id);
    }

    @POST
    @Path("/{id}/hush")
    @APIResponse(responseCode = "204")
    @Idempotent
    public void hush(UUID id) {
        notes.tell(id, 1);
    }

    @GET
    public Page<NoteView> list(@RestQuery Integer limit, @RestQuery @Nullable Mood mood) {
        List<NoteView> all = notes.all();
        return Page.of(all, Page.limit(limit), note -> note.id().toString(), note -> note);
    }

    /** Without the care a body should take by itself. */
    @POST
    @Path("/asked")
    @NotReplayed("A question; nothing changes")
    public Page<NoteView> asked(Question question) {
        return Page.whole(notes.among(question.ids() == null ? List.of() : question.ids()));
    }

    @GET
    @Path("/since")
    public Page<NoteView> since(@RestQuery @Nullable LocalDate day, @RestQuery("from") @Nullable Instant moment,
            @RestQuery @Nullable String cursor) {
        boolean future = Cursor.decode(cursor, Instant::parse).filter(place -> !notes.hasPassed(place)).isPresent();
        return Page.whole(future ? List.of() : notes.all());
    }

    @POST
    @Path("/scan")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Page<NoteView> scan(@RestForm @Nullable FileUpload file, @RestForm @Nullable Mood mood,
            @RestForm @Nullable Integer pages) {
        return Page.whole(List.of());
    }

    @GET
    @Path("/closed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "403", description = "总是拒绝")
    public Response closed() {
        throw KitProblem.FORBIDDEN.because("这里谁也不能进");
    }

    @PUT
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewNote.class)))
    @Path("/{id}")
    public Response change(UUID id, @RestHeader("If-Match") String ifMatch, NewNote note) {
        if (notes.all().stream().noneMatch(known -> known.id().equals(id))) {
            throw KitProblem.notInScope("没有这条记录");
        }
        ETags.requireMatch(ifMatch, 7);
        return Response.ok(note).tag(ETags.of(7)).build();
    }

    @GET
    @FeedOf(MemberEvent.class)
    @Path("/changes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangeFeed.Changes.class)))
    public Response changes(@RestQuery String cursor, @RestQuery Integer limit) {
        return Response.ok(feed.after(cursor, limit, java.util.Set.of("member")))
                .header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
