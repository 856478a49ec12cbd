package org.silveralliance.activities.report;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A photograph a report names. A bare string is its name. {@code sha256} ties it to an uploaded picture. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Photo(@NotBlank @Size(max = Photo.NAME) String name,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "应为64位十六进制") String sha256,
        @Nullable @Size(max = Photo.NAME) String caption) {

    /** The longest name and the longest caption, in characters. */
    static final int NAME = 200;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Photo {
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Photo named(String name) {
        return new Photo(name, null, null);
    }

    /** Whether its picture was uploaded. */
    boolean isAmong(Set<String> uploaded) {
        return sha256 != null && uploaded.contains(sha256);
    }
}
