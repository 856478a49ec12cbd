package org.silveralliance.activities.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.attendance.Attendances.Counts;

/**
 * A report as it is shown. What is already known (time, place, host, attendance) is prefilled and never asked again;
 * {@code missing} says what submission still lacks.
 */
public record ReportView(UUID activityId, String state, @Nullable LocalDate due, boolean overdue, String title, String kind,
        Instant startsAt, Instant endsAt, String venueName, UUID hostUnitId, @Nullable String hostUnitName, Counts attendance,
        String summary, List<PhotoView> photos, List<String> missing, @Nullable String reason,
        @Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn, long version) {

    /** A named photograph; {@code url} when its picture was uploaded. */
    public record PhotoView(String name, @Nullable String sha256, @Nullable String caption, boolean uploaded,
            @Nullable String url) {
    }

    static ReportView of(Activity activity, Optional<Report> known, @Nullable String hostName, Counts counts,
            Set<String> uploaded, LocalDate today) {
        List<Photo> photos = known.map(Report::photos).orElse(List.of());
        String summary = known.map(Report::summary).orElse("");
        return new ReportView(activity.id(), known.map(report -> report.state().name()).orElse("NOT_HELD"),
                known.map(Report::due).orElse(null), known.map(report -> report.isOverdue(today)).orElse(false),
                activity.title(), activity.kind().name(), activity.startsAt(), activity.endsAt(), activity.venueName(),
                activity.hostUnitId(), hostName, counts, summary,
                photos.stream().map(photo -> photo(activity.id(), photo, uploaded)).toList(),
                missing(summary, photos, counts), known.map(Report::reason).orElse(null),
                known.map(Report::submittedOn).orElse(null), known.map(Report::decidedOn).orElse(null),
                known.map(Report::version).orElse(0L));
    }

    static List<String> missing(String summary, List<Photo> photos, Counts counts) {
        List<String> missing = new ArrayList<>();
        if (summary.isBlank()) {
            missing.add("summary");
        }
        if (photos.isEmpty()) {
            missing.add("photos");
        }
        if (counts.present() + counts.excused() + counts.absent() + counts.atHome() + counts.guests() == 0) {
            missing.add("attendance");
        }
        return missing;
    }

    private static PhotoView photo(UUID activityId, Photo photo, Set<String> uploaded) {
        String sha256 = photo.sha256();
        boolean here = sha256 != null && uploaded.contains(sha256);
        return new PhotoView(photo.name(), sha256, photo.caption(), here,
                here ? "/api/v1/activities/" + activityId + "/photos/" + sha256 : null);
    }
}
