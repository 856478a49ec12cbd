package org.silveralliance.alliance.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.post.Posts.Venue;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;

/** Fixes the one venue of a unit from a day on (G-08). */
@ApplicationScoped
public class FixVenue {

    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    public FixVenue(Posts posts, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saying again what stands is no error; {@code correction} is why the one of this very day was wrong. */
    @Transactional
    Venue fix(Venue venue, @Nullable String correction, @Nullable String ifMatch) {
        UUID unitId = venue.unitId();
        posts.lock(unitId);
        Optional<Venue> latest = posts.latestVenue(unitId);
        if (latest.filter(known -> known.says(venue)).isPresent()) {
            return latest.get();
        }
        Optional<Venue> wrong = latest.filter(known -> correction != null && known.from().equals(venue.from()));
        wrong.ifPresent(known -> ETags.requireMatch(ifMatch, known.version()));
        latest.ifPresent(known -> ETags.honourMatch(ifMatch, known.version()));
        LocalDate today = LocalDate.now(clock);
        NearDay.must(venue.from(), today, "/from");
        wrong.ifPresentOrElse(known -> replace(known, today), () -> follow(latest, venue));
        Venue fixed = new Venue(venue.id(), unitId, venue.address(), venue.capacity(), venue.stepFree(), venue.contact(),
                venue.from(), null, latest.map(Venue::version).orElse(0L) + 1);
        posts.begin(fixed);
        audit.record(wrong.isPresent() ? "unit.venue.corrected" : "unit.venue.fixed", "unit/" + unitId,
                wrong.isPresent() ? correction : null);
        return fixed;
    }

    /** Takes back a venue whose day has not come; the one before it stays. */
    @Transactional
    void withdraw(UUID unitId, String reason, @Nullable String ifMatch) {
        posts.lock(unitId);
        Venue latest = posts.latestVenue(unitId).filter(known -> known.from().isAfter(LocalDate.now(clock)))
                .orElseThrow(() -> AllianceProblem.ALREADY_BEGUN.because("没有还未开始使用的固定活动场所"));
        ETags.requireMatch(ifMatch, latest.version());
        posts.remove(latest);
        posts.resume(latest);
        audit.record("unit.venue.withdrawn", "unit/" + unitId, reason);
    }

    private void replace(Venue wrong, LocalDate today) {
        if (wrong.from().isBefore(today)) {
            throw AllianceProblem.ALREADY_BEGUN.because("自 " + wrong.from() + " 起已在使用，只能另定新的起始日").at("/from", "已经开始");
        }
        posts.remove(wrong);
    }

    private void follow(Optional<Venue> latest, Venue venue) {
        latest.filter(known -> !venue.from().isAfter(known.from())).ifPresent(known -> {
            throw AllianceProblem.SECOND_VENUE.because("自 " + known.from() + " 起已有固定活动场所，新的起始日须在其后")
                    .at("/from", "须晚于 " + known.from());
        });
        posts.endVenue(venue.unitId(), venue.from());
    }
}
