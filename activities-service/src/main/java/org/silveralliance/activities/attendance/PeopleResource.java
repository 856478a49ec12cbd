package org.silveralliance.activities.attendance;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who an activity is about, as ids: members-service names them to whom they are shown here. */
@Path("/api/v1/activities/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "到会")
@RunOnVirtualThread
public class PeopleResource {

    private final ActivityPeople people;
    private final ActivityAccess access;

    public PeopleResource(ActivityPeople people, ActivityAccess access) {
        this.people = people;
        this.access = access;
    }

    /** Somebody who may stand on the lists of the activity. */
    public record ActivityPerson(UUID memberId) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "名单和到会登记上可能有的人，按单位序号排列；成员单位只见本单位的人，主办单位在发布后、资料审核通过前见全体")
    public Page<ActivityPerson> list(UUID id) {
        Activity activity = access.visible(id);
        return Page.whole(people.of(activity, access.peopleSeen(activity)));
    }
}
