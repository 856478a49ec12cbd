package org.silveralliance.alliance.post;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.post.Posts.Venue;
import org.silveralliance.kit.audit.AuditTrail;

/** Fixes the one venue of a unit from a day on (G-08). */
@ApplicationScoped
public class FixVenue {

    private final Posts posts;
    private final AuditTrail audit;

    public FixVenue(Posts posts, AuditTrail audit) {
        this.posts = posts;
        this.audit = audit;
    }

    @Transactional
    Venue fix(Venue venue) {
        UUID unitId = venue.unitId();
        posts.lock(unitId);
        posts.latestVenue(unitId).filter(latest -> !venue.from().isAfter(latest.from())).ifPresent(latest -> {
            throw AllianceProblem.SECOND_VENUE.because("自 " + latest.from() + " 起已有固定活动场所，新的起始日须在其后")
                    .at("/from", "须晚于 " + latest.from());
        });
        posts.endVenue(unitId, venue.from());
        posts.begin(venue);
        audit.record("unit.venue.fixed", "unit/" + unitId, null);
        return venue;
    }
}
