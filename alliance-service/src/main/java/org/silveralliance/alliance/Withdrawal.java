package org.silveralliance.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an appointment that has not begun is taken back. */
public record Withdrawal(@NotBlank(message = "请填写原因") @Size(max = 200, message = "原因最多 200 字") String reason) {
}
