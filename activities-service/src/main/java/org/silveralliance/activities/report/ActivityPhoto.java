package org.silveralliance.activities.report;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.time.Ids;

/** A picture kept in the database, at most five megabytes. */
@Entity
@Table(name = "activity_photo")
public class ActivityPhoto {

    @Id
    private UUID id;
    private UUID activityId;
    private String name;
    private @Nullable String caption;
    private String sha256;
    private String mediaType;
    private int size;
    private byte[] bytes;
    private String uploadedBy;
    private Instant uploadedAt;

    protected ActivityPhoto() {
    }

    ActivityPhoto(UUID activityId, String name, @Nullable String caption, String sha256, String mediaType,
            byte[] bytes, String by, Instant at) {
        this.id = Ids.next();
        this.activityId = activityId;
        this.name = name;
        this.caption = caption;
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.size = bytes.length;
        this.bytes = bytes;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }
}
