package org.silveralliance.activities.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.Attendances;
import org.silveralliance.activities.attendance.Attendances.AttendanceCounts;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.report.ReportResource.PhotoView;
import org.silveralliance.activities.report.ReportResource.ReportView;
import org.silveralliance.activities.rotation.holiday.HolidayYears;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The reports of the division in force; there is one as soon as an activity was held. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

    private final Photos photos;
    private final Attendances attendances;
    private final KnownPeople people;
    private final HolidayYears holidays;
    private final ActivitiesConfig config;
    private final Clock clock;

    public Reports(Photos photos, Attendances attendances, KnownPeople people, HolidayYears holidays,
            ActivitiesConfig config, Clock clock) {
        this.photos = photos;
        this.attendances = attendances;
        this.people = people;
        this.holidays = holidays;
        this.config = config;
        this.clock = clock;
    }

    /** The last day to report an activity: some working days after its own last day, whenever that is confirmed. */
    LocalDate dueAfter(Activity activity) {
        return holidays.workingDaysAfter(activity.lastDay(clock.getZone()), config.reports().dueWorkingDays());
    }

    Report get(UUID activityId) {
        return findByIdOptional(activityId)
                .orElseThrow(() -> ActivitiesProblem.REPORT_STATE.because("活动尚未登记举办，不能填报资料"));
    }

    /** The report as it is shown, with what is known of the activity; one that is not due yet is empty. */
    ReportView view(Activity activity, LocalDate today) {
        Optional<Report> known = findByIdOptional(activity.id());
        AttendanceCounts counts = attendances.counts(activity);
        Set<String> uploaded = photos.digests(activity.id());
        List<Photo> named = known.map(Report::photos).orElse(List.of());
        String summary = known.map(Report::summary).orElse("");
        ReportState state = known.map(Report::state).orElse(ReportState.NOT_HELD);
        // Whoever confirms that it took place is told the day before he does.
        LocalDate due = state == ReportState.NOT_HELD ? dueAfter(activity) : known.map(Report::due).orElseThrow();
        return new ReportView(activity.id(), state, due, known.map(report -> report.isOverdue(today)).orElse(false),
                activity.title(), activity.kind(), activity.startsAt(), activity.endsAt(), activity.venueName(),
                activity.hostUnitId(), people.unitNames(Set.of(activity.hostUnitId())).get(activity.hostUnitId()), counts,
                summary, named.stream().map(photo -> view(activity.id(), photo, uploaded)).toList(),
                Report.missing(summary, named, uploaded, counts), known.map(Report::reason).orElse(null),
                known.map(Report::submittedOn).orElse(null), known.map(Report::decidedOn).orElse(null),
                known.map(Report::version).orElse(0L));
    }

    private static PhotoView view(UUID activityId, Photo photo, Set<String> uploaded) {
        boolean here = photo.isAmong(uploaded);
        return new PhotoView(photo.name(), photo.sha256(), photo.caption(), here,
                here ? "/api/v1/activities/" + activityId + "/photos/" + photo.sha256() : null);
    }
}
