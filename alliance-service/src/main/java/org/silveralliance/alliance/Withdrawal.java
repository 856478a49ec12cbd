package org.silveralliance.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an appointment that has not begun is taken back. */
public record Withdrawal(@NotBlank(message = "请填写原因") @Size(max = 200, message = "原因最多 200 字") String reason) {

    /**
     * A reason that need not be given, but says something when it is; as JavaScript reads it too, for those who use the
     * documents.
     */
    public static final String SAID = "\\s*\\S[\\s\\S]*";
}
