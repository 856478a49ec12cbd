package org.silveralliance.alliance.post;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.Seats;
import org.silveralliance.alliance.post.Posts.Liaison;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.time.Ids;

/** Appoints one serving cadre as a unit's liaison, or leaves the post vacant (G-07). */
@ApplicationScoped
public class AppointLiaison {

    private final Posts posts;
    private final Seats seats;
    private final FieldCipher cipher;
    private final Outbox outbox;
    private final AuditTrail audit;

    public AppointLiaison(Posts posts, Seats seats, FieldCipher cipher, Outbox outbox, AuditTrail audit) {
        this.posts = posts;
        this.seats = seats;
        this.cipher = cipher;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Who is appointed. {@code retired} is what the appointing side says of him; a retired cadre cannot be liaison. */
    record Person(String name, String phone, @Nullable String userSub, boolean retired) {
    }

    @Transactional
    Liaison appoint(UUID unitId, Person person, LocalDate from) {
        if (person.retired()) {
            throw AllianceProblem.LIAISON_IS_RETIRED.because("联络员须是在职干部，离退休人员不能担任").at("/retired", "须为在职");
        }
        UUID allianceId = allianceOf(unitId);
        posts.lock(unitId);
        posts.latestLiaison(unitId).filter(latest -> !from.isAfter(latest.from())).ifPresent(latest -> {
            throw AllianceProblem.SECOND_LIAISON.because("自 " + latest.from() + " 起已有联络员，新的起始日须在其后")
                    .at("/from", "须晚于 " + latest.from());
        });
        posts.endLiaison(unitId, from);
        UUID id = Ids.next();
        Liaison liaison = new Liaison(id, unitId, person.userSub(), person.name(),
                cipher.seal(new FieldRef("liaison", "phone", id), person.phone()), from, null);
        posts.begin(liaison);
        outbox.append(new LiaisonChanged(allianceId, unitId, person.userSub(), from));
        audit.record("unit.liaison.appointed", "unit/" + unitId, null);
        return liaison;
    }

    /** From {@code from} on the unit has no liaison and stands on the gap list. */
    @Transactional
    void vacate(UUID unitId, LocalDate from) {
        UUID allianceId = allianceOf(unitId);
        posts.lock(unitId);
        posts.endLiaison(unitId, from);
        outbox.append(new LiaisonChanged(allianceId, unitId, null, from));
        audit.record("unit.liaison.vacated", "unit/" + unitId, null);
    }

    private UUID allianceOf(UUID unitId) {
        return seats.standing(unitId).map(Seats.Seat::allianceId)
                .orElseThrow(() -> AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不是联盟成员单位"));
    }
}
