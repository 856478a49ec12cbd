package org.silveralliance.notification.channel;

import org.jspecify.annotations.Nullable;

/** What a channel says of an attempt. Codes are the vendor's codes, never its texts. */
public sealed interface Outcome {

    /** The vendor took it; a receipt will follow. */
    record Accepted(@Nullable String externalId) implements Outcome {
    }

    /** It arrived, as far as this channel can know. */
    record Delivered() implements Outcome {
    }

    /** The vendor knows of it and has no receipt yet. */
    record Waiting() implements Outcome {
    }

    /** The vendor knows nothing of it. */
    record NotFound() implements Outcome {
    }

    /** Nothing was sent; a later try may succeed. */
    record Later(String code) implements Outcome {
    }

    /** This receiver cannot be reached by this channel. */
    record Unreachable(String code) implements Outcome {
    }

    /** Our account, signature, template or key is at fault: somebody has to look after it. */
    record Misconfigured(String code) implements Outcome {
    }

    /** The call was not begun: its time had run out before. */
    record NotTried() implements Outcome {
    }

    /** Nobody knows whether it was sent. */
    record Unknown(String code) implements Outcome {
    }

    /** Whether it says that this was not sent, and why. */
    default boolean isRefusal() {
        return switch (this) {
            case Later _ -> true;
            case Unreachable _ -> true;
            case Misconfigured _ -> true;
            case Accepted _ -> false;
            case Delivered _ -> false;
            case Waiting _ -> false;
            case NotFound _ -> false;
            case NotTried _ -> false;
            case Unknown _ -> false;
        };
    }
}
