package org.silveralliance.activities.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.activity.ActivityState;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;

/** Keeps a picture of an activity. The same picture twice is one; what it is, its first bytes say, not by its name. */
@ApplicationScoped
public class UploadPhoto {

    /** What the table takes too. */
    static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final Map<String, String> SIGNATURES = Map.of("ffd8ff", "image/jpeg", "89504e470d0a1a0a", "image/png");

    private final Photos photos;
    private final ActivityAccess access;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final ActivitiesConfig config;

    public UploadPhoto(Photos photos, ActivityAccess access, AuditTrail audit, Caller caller, Clock clock,
            ActivitiesConfig config) {
        this.photos = photos;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    public ActivityPhoto upload(UUID activityId, String name, @Nullable String caption, byte[] bytes) {
        Activity activity = access.toManage(activityId);
        if (activity.state() == ActivityState.ACCEPTED) {
            throw ActivitiesProblem.REPORT_STATE.because("活动资料已审核，不能再上传照片");
        }
        String mediaType = mediaType(bytes);
        String digest = sha256(bytes);
        Optional<ActivityPhoto> same = photos.of(activityId, digest);
        if (same.isPresent()) {
            return same.get();
        }
        int most = config.reports().photos();
        if (photos.count("activityId", activityId) >= most) {
            throw ActivitiesProblem.PHOTO_REFUSED.because("一次活动最多上传" + most + "张照片");
        }
        ActivityPhoto photo = new ActivityPhoto(activityId, name, caption, digest, mediaType, bytes,
                caller.username(), clock.instant());
        photos.persistAndFlush(photo);
        audit.record("photo.uploaded", "activity/" + activityId, null);
        return photo;
    }

    private static String mediaType(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        return SIGNATURES.entrySet().stream().filter(known -> start.startsWith(known.getKey())).map(Map.Entry::getValue)
                .findFirst().orElseThrow(() -> ActivitiesProblem.PHOTO_REFUSED.because("只接受 JPEG 或 PNG 照片"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
