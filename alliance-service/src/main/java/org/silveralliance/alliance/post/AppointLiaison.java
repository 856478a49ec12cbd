package org.silveralliance.alliance.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.Seats;
import org.silveralliance.alliance.post.Posts.Liaison;
import org.silveralliance.contracts.AllianceEvent.LiaisonChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.time.Ids;

/** Appoints one serving cadre as a unit's liaison, or leaves the post vacant (G-07). */
@ApplicationScoped
public class AppointLiaison {

    private final Posts posts;
    private final Seats seats;
    private final LiaisonPhones phones;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AppointLiaison(Posts posts, Seats seats, LiaisonPhones phones, Outbox outbox, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.seats = seats;
        this.phones = phones;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is appointed. {@code retired} is what the appointing side says of him; a retired cadre cannot be liaison. */
    record Person(String name, String phone, @Nullable String userSub, boolean retired) {
    }

    /** Saying again what stands is no error; {@code correction} is why the one of this very day was wrong. */
    @Transactional
    Liaison appoint(UUID unitId, Person person, LocalDate from, @Nullable String correction, @Nullable String ifMatch) {
        if (person.retired()) {
            throw AllianceProblem.LIAISON_IS_RETIRED.because("联络员须是在职干部，离退休人员不能担任").at("/retired", "须为在职");
        }
        UUID allianceId = allianceOf(unitId);
        posts.lock(unitId);
        Optional<Liaison> latest = posts.latestLiaison(unitId);
        if (latest.filter(known -> says(known, person, from)).isPresent()) {
            return latest.get();
        }
        Optional<Liaison> wrong = latest.filter(known -> correction != null && known.from().equals(from));
        wrong.ifPresent(known -> ETags.requireMatch(ifMatch, known.version()));
        latest.ifPresent(known -> ETags.honourMatch(ifMatch, known.version()));
        LocalDate today = LocalDate.now(clock);
        NearDay.must(from, today, "/from");
        wrong.ifPresentOrElse(known -> replace(known, today), () -> follow(latest, unitId, from));
        UUID id = Ids.next();
        Liaison liaison = new Liaison(id, unitId, person.userSub(), person.name(),
                phones.seal(id, person.phone()), from, null,
                latest.map(Liaison::version).orElse(0L) + 1);
        posts.begin(liaison);
        outbox.append(new LiaisonChanged(allianceId, unitId, person.userSub(), from));
        audit.record(wrong.isPresent() ? "unit.liaison.corrected" : "unit.liaison.appointed", "unit/" + unitId,
                wrong.isPresent() ? correction : null);
        return liaison;
    }

    /** From {@code from} on the unit has no liaison and stands on the gap list. */
    @Transactional
    void vacate(UUID unitId, LocalDate from, @Nullable String ifMatch) {
        NearDay.must(from, LocalDate.now(clock), "/from");
        UUID allianceId = allianceOf(unitId);
        posts.lock(unitId);
        Optional<Liaison> standing = posts.latestLiaison(unitId).filter(known -> known.to() == null);
        if (standing.isEmpty()) {
            return;
        }
        ETags.honourMatch(ifMatch, standing.get().version());
        posts.vacate(standing.get(), from);
        LocalDate first = standing.get().from();
        outbox.append(new LiaisonChanged(allianceId, unitId, null, from.isBefore(first) ? first : from));
        audit.record("unit.liaison.vacated", "unit/" + unitId, null);
    }

    /** Takes back an appointment whose day has not come; whoever came before stays. */
    @Transactional
    void withdraw(UUID unitId, String reason, @Nullable String ifMatch) {
        UUID allianceId = allianceOf(unitId);
        posts.lock(unitId);
        Liaison latest = posts.latestLiaison(unitId).filter(known -> known.from().isAfter(LocalDate.now(clock)))
                .orElseThrow(() -> AllianceProblem.ALREADY_BEGUN.because("没有还未开始的联络员任职"));
        ETags.requireMatch(ifMatch, latest.version());
        posts.remove(latest);
        posts.resume(latest);
        String resumed = posts.liaison(unitId, latest.from()).map(Liaison::userSub).orElse(null);
        outbox.append(new LiaisonChanged(allianceId, unitId, resumed, latest.from()));
        audit.record("unit.liaison.withdrawn", "unit/" + unitId, reason);
    }

    private boolean says(Liaison known, Person person, LocalDate from) {
        return known.to() == null && known.from().equals(from) && known.name().equals(person.name())
                && Objects.equals(known.userSub(), person.userSub())
                && phones.open(known).filter(person.phone()::equals).isPresent();
    }

    private void replace(Liaison wrong, LocalDate today) {
        if (wrong.from().isBefore(today)) {
            throw AllianceProblem.ALREADY_BEGUN.because("自 " + wrong.from() + " 起已经任职，只能另定新的起始日").at("/from", "已经开始");
        }
        posts.remove(wrong);
    }

    private void follow(Optional<Liaison> latest, UUID unitId, LocalDate from) {
        latest.filter(known -> !from.isAfter(known.from())).ifPresent(known -> {
            throw AllianceProblem.SECOND_LIAISON.because("自 " + known.from() + " 起已有联络员，新的起始日须在其后")
                    .at("/from", "须晚于 " + known.from());
        });
        posts.endLiaison(unitId, from);
    }

    private UUID allianceOf(UUID unitId) {
        return seats.openEnded(unitId).map(Seats.Seat::allianceId)
                .orElseThrow(() -> AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不是联盟成员单位"));
    }
}
