package org.silveralliance.members.roll;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.member.Member;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The names that a roll is kept by. Whoever keeps it for all units sees those of all, and no more of them than that. */
@Path("/api/v1/members/roll")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党员")
public class RollResource {

    /**
     * Somebody on a roll, with his unit; {@code initials} and {@code pinyin} are what his name is found by, initials several
     * where it can be read so.
     */
    public record RollPerson(UUID id, String name, String initials, String pinyin, UUID unitId, String unitName,
            Member.State state) {

        @Override
        public String toString() {
            return "RollPerson " + id;
        }
    }

    private final PeopleOfActivity people;
    private final NameRoll nameRoll;

    public RollResource(PeopleOfActivity people, NameRoll nameRoll) {
        this.people = people;
        this.nameRoll = nameRoll;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一次活动名单上的人，只有姓名和单位；谁能见到谁以活动的名单为准，见到台账范围以外的人记入审计")
    public Page<RollPerson> list(@RestQuery @NotNull(message = "请说明是哪次活动") UUID activityId) {
        return Page.whole(nameRoll.name(activityId, people.seen(activityId)));
    }
}
