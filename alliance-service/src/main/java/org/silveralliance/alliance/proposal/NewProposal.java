package org.silveralliance.alliance.proposal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.grouping.Weights;

/** What is asked for; what is absent takes the usual value. Weights are in kilometre equivalents. */
public record NewProposal(@NotNull(message = "请选择摸底调查") UUID surveyId,
        @Min(value = 1, message = "联盟数至少为 1") @Max(value = 5000, message = "联盟数过大") int groups,
        @Nullable Integer minUnits, @Nullable Integer maxUnits, @Nullable Integer minHeads, @Nullable Integer maxHeads,
        @Valid @Nullable Aims weights, @Size(max = MOST_WISHES, message = "固定的单位过多") @Nullable List<@NotNull @Valid Pin> pinned,
        @Size(max = MOST_WISHES, message = "要求同组的过多") @Nullable List<@NotNull @Size(max = MOST_UNITS, message = "要求同组的单位过多") List<@NotNull UUID>> together,
        @Size(max = MOST_WISHES, message = "要求分开的过多") @Nullable List<@NotNull @Size(min = 2, max = 2, message = "每次写两个单位") List<@NotNull UUID>> apart,
        @Min(value = 1, message = "时限至少 1 秒") @Max(value = 600, message = "时限最多 600 秒") @Nullable Integer seconds,
        @Nullable Long seed, @Min(value = 1, message = "人数至少为 1") @Nullable Integer minRegular) {

    /** Far more than a county asks for, and about what fits a request. */
    private static final int MOST_WISHES = 2_000;
    private static final int MOST_UNITS = 200;

    ProposeGrouping.ProposalTerms toTerms() {
        return new ProposeGrouping.ProposalTerms(surveyId, groups, minUnits, maxUnits, minHeads, maxHeads,
                weights == null ? Weights.USUAL : weights.orUsual(Weights.USUAL),
                given(pinned).map(pin -> new ProposalRequest.Pin(pin.unitId().toString(), pin.group())).toList(),
                given(together).map(NewProposal::texts).toList(), given(apart).map(NewProposal::texts).toList(),
                Objects.requireNonNullElse(seconds, 30), Objects.requireNonNullElse(seed, 1L),
                Objects.requireNonNullElse(minRegular, 5));
    }

    private static <T> Stream<T> given(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** What the soft aims are worth. */
    public record Aims(@Nullable Double distance, @Nullable Double sector, @Nullable Double town, @Nullable Double balance,
            @Nullable Double stability) {

        Weights orUsual(Weights usual) {
            return new Weights(Objects.requireNonNullElse(distance, usual.distance()),
                    Objects.requireNonNullElse(sector, usual.sector()), Objects.requireNonNullElse(town, usual.town()),
                    Objects.requireNonNullElse(balance, usual.balance()),
                    Objects.requireNonNullElse(stability, usual.stability()));
        }
    }

    /** A unit that must be in a certain group. */
    @Schema(name = "ProposalPin")
    public record Pin(@NotNull(message = "请选择单位") UUID unitId, @Min(value = 1, message = "组号至少为 1") int group) {
    }
}
