package org.silveralliance.members.care;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a tag ended. */
@Schema(name = "CareTagEnding")
public enum TagEnding {
    /** It is so no longer. */
    OVER,
    /** He lives with his children now, or in a home. */
    MOVED,
    /** Another tag says it better: 半失能 became 失能. */
    REPLACED,
    /** It was never so; the tag stood on no day. */
    MISTAKE
}
