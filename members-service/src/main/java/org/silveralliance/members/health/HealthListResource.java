package org.silveralliance.members.health;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.access.SealedPlaces;
import org.silveralliance.members.health.HealthList.Listed;
import org.silveralliance.members.health.HealthList.Search;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who has a health file, over HTTP. */
@Path("/api/v1/health-records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "健康档案")
public class HealthListResource {

    /** How it stands with somebody's consent. */
    @Schema(name = "HealthConsent")
    public enum Consented {
        GIVEN,
        WITHDRAWN,
        /** Nobody has asked him yet, or nobody has entered what he said. */
        NOT_ASKED
    }

    /** Somebody of the role's units; {@code writtenOn} is when his file was last written, absent without a file to be read. */
    public record HealthListItem(UUID memberId, String name, UUID unitId, String unitName, Consented consented,
            @Nullable LocalDate givenOn, @Nullable LocalDate withdrawnOn, @Nullable LocalDate writtenOn) {
    }

    private static final String LIST = "health-records";

    private final HealthList list;
    private final SealedPlaces places;
    private final Scopes scopes;
    private final Clock clock;

    public HealthListResource(HealthList list, SealedPlaces places, Scopes scopes, Clock clock) {
        this.list = list;
        this.places = places;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.HEALTH)
    @Operation(summary = "所管单位的党员，有没有同意建立健康档案、档案哪天写的；q 为姓名的一部分或拼音首字母；档案内容须逐人查看")
    public Page<HealthListItem> list(@RestQuery @Nullable Consented consented, @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable UUID memberId,
            @RestQuery @Nullable @Size(max = 20) String q, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        Search search = new Search(Optional.ofNullable(consented), Optional.ofNullable(unitId), Optional.ofNullable(memberId),
                q == null ? "" : q.strip(),
                LocalDate.now(clock));
        Page<HealthListItem> page = Page.of(
                list.page(scope, search, Cursor.decode(cursor, text -> places.open(LIST, 2, text)), size + 1),
                size, listed -> places.seal(LIST, listed.place()), Listed::item);
        return Boolean.TRUE.equals(total) ? page.withTotal(list.count(scope, search)) : page;
    }
}
