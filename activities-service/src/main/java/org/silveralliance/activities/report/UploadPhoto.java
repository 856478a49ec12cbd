package org.silveralliance.activities.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
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

/** Keeps a picture of an activity, upright and without what cameras write into it. The same picture twice is one. */
@ApplicationScoped
public class UploadPhoto {

    /** What the table takes too. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

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

    /** @param clean made so before, because turning a picture holds neither the activity nor a connection */
    @Transactional
    Photos.Kept upload(UUID activityId, String name, @Nullable String caption, CleanPicture clean) {
        Activity activity = access.toManage(activityId);
        if (activity.state() == ActivityState.ACCEPTED) {
            throw ActivitiesProblem.REPORT_STATE.because("活动资料已审核，不能再上传照片");
        }
        String digest = sha256(clean.bytes());
        Optional<Photos.Kept> same = photos.of(activityId, digest);
        if (same.isPresent()) {
            return same.get();
        }
        int most = config.reports().photos();
        if (photos.count("activityId", activityId) >= most) {
            throw ActivitiesProblem.PHOTO_REFUSED.because("一次活动最多上传" + most + "张照片");
        }
        photos.persistAndFlush(new ActivityPhoto(activityId, name, caption, digest, clean.mediaType(), clean.bytes(),
                caller.username(), clock.instant()));
        audit.record("photo.uploaded", "activity/" + activityId, null);
        return new Photos.Kept(name, caption, digest, clean.mediaType(), clean.bytes().length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
