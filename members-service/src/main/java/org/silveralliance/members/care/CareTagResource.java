package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.care.CareTags.Listed;
import org.silveralliance.members.care.CareTags.Search;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who is in special difficulty, over HTTP. A lead unit is asked for activities, not for care: it sees none of it. */
@Path("/api/v1/care-tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "关爱走访")
public class CareTagResource {

    /** A tag that stands, with whose it is; {@code everyDays} is how often this tag asks for a call. */
    public record CareTagItem(UUID id, UUID memberId, String name, UUID unitId, String unitName, CareTag tag, TagSource source,
            LocalDate fromOn, LocalDate reviewedOn, String reviewer, LocalDate nextReview, boolean reviewDue, int everyDays) {
    }

    private final CareTags tags;
    private final Scopes scopes;
    private final Clock clock;

    public CareTagResource(CareTags tags, Scopes scopes, Clock clock) {
        this.tags = tags;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日有特殊困难标签的党员，复核到期最久的在前；一人有几个标签的各列一行")
    public Page<CareTagItem> list(@RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable CareTag tag,
            @RestQuery @Nullable UUID unitId, @RestQuery @Nullable Boolean reviewDue, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        Search search = new Search(day, day.isBefore(today), Optional.ofNullable(tag), Optional.ofNullable(unitId),
                Boolean.TRUE.equals(reviewDue));
        Page<CareTagItem> page = Page.of(tags.page(scope, search, Cursor.decode(cursor, DatedPlace::parse), size + 1), size,
                listed -> listed.place().text(), Listed::item);
        return Boolean.TRUE.equals(total) ? page.withTotal(tags.count(scope, search)) : page;
    }
}
