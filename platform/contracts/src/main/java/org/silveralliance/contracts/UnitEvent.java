package org.silveralliance.contracts;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about a unit 单位, told by members-service. Each carries the whole present state, so that a reader needs no other. */
public sealed interface UnitEvent extends DomainEvent {

    UUID unitId();

    /** Unified social credit code, GB 32100-2015. */
    String uscc();

    String name();

    @Nullable
    String sector();

    @Nullable
    String town();

    /** Degrees east, CGCS2000. */
    @Nullable
    Double lon();

    /** Degrees north, CGCS2000. */
    @Nullable
    Double lat();

    boolean hasBranch();

    /** ACTIVE, MERGED or DISSOLVED. */
    String state();

    @Override
    default String topic() {
        return Topics.ORG;
    }

    @Override
    default String aggregateType() {
        return "unit";
    }

    @Override
    default UUID aggregateId() {
        return unitId();
    }

    /** A unit came onto the register. */
    record UnitRegistered(UUID unitId, String uscc, String name, @Nullable String sector, @Nullable String town,
            @Nullable Double lon, @Nullable Double lat, boolean hasBranch, @Values( {
                    "ACTIVE", "MERGED", "DISSOLVED" }) String state)
            implements
                UnitEvent{
    }

    /** A unit's name, code, place, trade or branch changed. */
    record UnitChanged(UUID unitId, String uscc, String name, @Nullable String sector, @Nullable String town,
            @Nullable Double lon, @Nullable Double lat, boolean hasBranch, @Values( {
                    "ACTIVE", "MERGED", "DISSOLVED" }) String state)
            implements
                UnitEvent{
    }
}
