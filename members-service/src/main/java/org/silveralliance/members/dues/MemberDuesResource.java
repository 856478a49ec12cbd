package org.silveralliance.members.dues;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.dues.DuesRegister.Past;
import org.silveralliance.members.dues.Settled.Because;
import org.silveralliance.members.dues.Settled.Ground;
import org.silveralliance.members.dues.Settled.Kind;
import org.silveralliance.members.member.Members;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What was ever settled of one member's dues, over HTTP. */
@Path("/api/v1/members/{memberId}/dues")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党费")
public class MemberDuesResource {

    /** Of sixteen years. */
    private static final int MOST = 200;

    /** A settled month; {@code withdrawnFor} where it stands no longer. */
    public record MemberDuesItem(UUID id, String month, UUID orgId, String orgName, Kind kind, BigDecimal amount, LocalDate on,
            @Nullable Ground ground, String enteredBy, Instant enteredAt, @Nullable Because withdrawnFor,
            @Nullable Instant withdrawnAt) {

        static MemberDuesItem of(Past past) {
            return new MemberDuesItem(past.settlement().id(), past.month().toString(), past.orgId(), past.orgName(),
                    past.settlement().kind(), past.settlement().amount(), past.settlement().on(), past.settlement().ground(),
                    past.enteredBy(), past.enteredAt(), past.withdrawnFor(), past.withdrawnAt());
        }
    }

    private final DuesRegister register;
    private final Members members;
    private final Scopes scopes;

    public MemberDuesResource(DuesRegister register, Members members, Scopes scopes) {
        this.register = register;
        this.members = members;
        this.scopes = scopes;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员的党费记录，最近的月份在前，含已撤销和已退的")
    public Page<MemberDuesItem> list(UUID memberId) {
        members.seen(scopes.current(), memberId);
        return Page.whole(register.history(memberId, MOST).stream().map(MemberDuesItem::of).toList());
    }
}
