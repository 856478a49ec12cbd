package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.floating.FloatingList.Listed;
import org.silveralliance.members.floating.FloatingList.Place;
import org.silveralliance.members.identity.Divisions;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The register of floating members over HTTP: its lists and figures, as of any day. */
@Path("/api/v1/floating")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "流动党员")
public class FloatingResource {

    /** As many divisions as somebody looks through to find one. */
    private static final int MOST_DIVISIONS = 20;

    /**
     * Somebody who is away or here. Without {@code floatingId} the ledger says that he lives away, and nobody has asked where.
     * {@code heardOn} is the last contact or the survey, whichever was later.
     */
    public record FloatingItem(@Nullable UUID floatingId, @Nullable UUID memberId, String name, Direction direction,
            UUID unitId, String unitName, @Nullable NamedPlace place, @Nullable LocalDate fromOn, @Nullable String phoneMasked,
            @Nullable String placedIn, @Nullable LocalDate lastContactOn, @Nullable LocalDate heardOn, ContactWatch watch,
            Assignee assignee, List<SixHave> six) {
    }

    /** How many live in a place, or came from it. */
    @Schema(name = "FloatingPlaceCount")
    public record PlaceCount(Direction direction, @Nullable NamedPlace place, long people, long amber, long red) {
    }

    /** The register by direction and place. */
    @Schema(name = "FloatingPlaces")
    public record Places(LocalDate asOf, List<PlaceCount> items) {
    }

    /** How many have one of the six. */
    public record HaveCount(SixHave have, long people) {
    }

    /** A unit's floating people and how many have each of the six. */
    @Schema(name = "SixHaveUnit")
    public record UnitSheet(UUID unitId, String unitName, long people, List<HaveCount> have) {
    }

    /** The county's sheet of the six. */
    @Schema(name = "SixHaveSheet")
    public record Sheet(LocalDate asOf, long people, List<HaveCount> have, List<UnitSheet> units) {
    }

    private final FloatingList list;
    private final Scopes scopes;
    private final Clock clock;

    public FloatingResource(FloatingList list, Scopes scopes, Clock clock) {
        this.list = list;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日的流动党员，最久没有联系的在前；台账上标为流动而没有登记去向的只在今天的名单里")
    public Page<FloatingItem> list(@RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable Direction direction,
            @RestQuery @Nullable String place, @RestQuery @Nullable UUID unitId, @RestQuery @Nullable SixHave has,
            @RestQuery @Nullable SixHave lacks, @RestQuery @Nullable ContactWatch watch, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit, @RestQuery @Nullable Boolean total) {
        int size = Page.limit(limit);
        Scope scope = scopes.current();
        LocalDate day = day(asOf);
        FloatingSearch search = new FloatingSearch(day, isNow(day), Optional.ofNullable(direction),
                FloatingForm.said(place), Optional.ofNullable(unitId), Optional.ofNullable(has), Optional.ofNullable(lacks),
                Optional.ofNullable(watch));
        Page<FloatingItem> page = Page.of(list.page(scope, search, Cursor.decode(cursor, Place::parse), size + 1), size,
                listed -> listed.place().text(), Listed::item);
        return Boolean.TRUE.equals(total) ? page.withTotal(list.count(scope, search)) : page;
    }

    @GET
    @Path("/places")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "某日流动党员的人数，按流向和地方；没有登记去向的没有地方")
    public Places places(@RestQuery @Nullable LocalDate asOf) {
        LocalDate day = day(asOf);
        return new Places(day, list.places(scopes.current(), day, isNow(day)));
    }

    @GET
    @Path("/six")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "“六有”统计：流动党员中每一项“有”的人数，合计和各单位")
    public Sheet six(@RestQuery @Nullable LocalDate asOf) {
        LocalDate day = day(asOf);
        List<UnitSheet> units = list.sheet(scopes.current(), day, isNow(day));
        List<HaveCount> all = Arrays.stream(SixHave.values()).map(have -> new HaveCount(have, units.stream()
                .flatMap(unit -> unit.have().stream()).filter(count -> count.have() == have).mapToLong(HaveCount::people)
                .sum())).toList();
        return new Sheet(day, units.stream().mapToLong(UnitSheet::people).sum(), all, units);
    }

    @GET
    @Path("/divisions")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "按名称或代码找现行行政区划，最多 20 个")
    public Page<NamedPlace> divisions(@RestQuery @Nullable String q) {
        return Page.whole(FloatingForm.said(q).map(words -> Divisions.published().current(words, MOST_DIVISIONS).stream()
                .map(found -> new NamedPlace(found.code(), found.name())).toList()).orElse(List.of()));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private boolean isNow(LocalDate day) {
        return day.equals(LocalDate.now(clock));
    }
}
