package org.silveralliance.alliance.survey;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;

/**
 * What one unit answered.
 *
 * @param regularCount how many regularly take part; absent where there is no branch to take part in
 */
public record Answer(UUID unitId, boolean hasBranch, int memberCount, @Nullable Integer regularCount) {

    /** Why a unit is a candidate. */
    @Schema(name = "CandidacyReason")
    public enum Reason {
        NO_BRANCH,
        LOW_PARTICIPATION
    }

    /** The rule counts people who come, not people on the list (G-02). */
    public Optional<Reason> candidacy(int minRegular) {
        if (!hasBranch) {
            return Optional.of(Reason.NO_BRANCH);
        }
        return regularCount == null || regularCount < minRegular ? Optional.of(Reason.LOW_PARTICIPATION) : Optional.empty();
    }

    void mustAddUp() {
        if (memberCount < 0 || memberCount > 100_000) {
            throw AllianceProblem.ANSWER_CONTRADICTS.because("党员数须在 0 到 100000 之间").at("/memberCount", "超出范围");
        }
        if (hasBranch && regularCount == null) {
            throw AllianceProblem.ANSWER_CONTRADICTS.because("已成立党支部的单位须填写正常参加活动人数").at("/regularCount", "未填写");
        }
        if (regularCount != null && (regularCount < 0 || regularCount > memberCount)) {
            throw AllianceProblem.ANSWER_CONTRADICTS.because("正常参加活动人数不能超过党员数").at("/regularCount", "超过党员数");
        }
    }

    /** One line of the snapshot; its form is fixed, since hashes of closed surveys depend on it. */
    String canonical() {
        return unitId + "|" + (hasBranch ? 1 : 0) + "|" + memberCount + "|" + (regularCount == null ? "-" : regularCount);
    }
}
