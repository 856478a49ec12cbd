package org.silveralliance.members.unit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.contracts.UnitEvent.UnitChanged;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;

/** A unit 单位. It keeps its id for good; names and codes change. */
@Entity
@Table(name = "unit")
public class Unit {

    /** Where a unit stands. */
    public enum State {
        ACTIVE,
        MERGED,
        DISSOLVED
    }

    /** What is known of a unit; null where nothing is. */
    public record Facts(String name, @Nullable String kind, @Nullable String sector, @Nullable String town,
            @Nullable Double lon,
            @Nullable Double lat, boolean hasBranch) {
    }

    @Id
    private UUID id;
    private String division;
    private String uscc;
    @Column(name = "uscc_override_reason")
    private @Nullable String usccOverrideReason;
    private String name;
    private @Nullable String kind;
    private @Nullable String sector;
    private @Nullable String town;
    private @Nullable Double lon;
    private @Nullable Double lat;
    @Column(name = "has_branch")
    private boolean hasBranch;
    @Enumerated(EnumType.STRING)
    private State state;
    @Version
    private long version;

    /** For the persistence provider. */
    protected Unit() {
    }

    private Unit(UUID id, String division, String uscc, @Nullable String overrideReason, Facts facts) {
        this.id = id;
        this.division = division;
        this.uscc = uscc;
        this.usccOverrideReason = overrideReason;
        this.state = State.ACTIVE;
        this.name = facts.name();
        take(facts);
    }

    /** A new unit; {@code overrideReason} is why a code that fails its check character is accepted all the same. */
    public static Unit register(UUID id, String division, String uscc, @Nullable String overrideReason, Facts facts) {
        return new Unit(id, division, uscc, overrideReason, facts);
    }

    /** The announcement of a new unit. */
    public UnitEvent registered() {
        return new UnitRegistered(id, uscc, name, sector, town, lon, lat, hasBranch, state.name());
    }

    /** Takes over other facts; returns whether anything changed. */
    public boolean correct(Facts facts) {
        if (facts().equals(facts)) {
            return false;
        }
        take(facts);
        return true;
    }

    /** The unit is called otherwise, possibly under a new code; the id stays (E-08). */
    public void rename(String newName, @Nullable String newUscc) {
        name = newName;
        if (newUscc != null) {
            uscc = newUscc;
        }
    }

    /** The announcement of what the unit is now. */
    public UnitEvent changed() {
        return new UnitChanged(id, uscc, name, sector, town, lon, lat, hasBranch, state.name());
    }

    public Facts facts() {
        return new Facts(name, kind, sector, town, lon, lat, hasBranch);
    }

    public UUID id() {
        return id;
    }

    public String uscc() {
        return uscc;
    }

    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    public long version() {
        return version;
    }

    private void take(Facts facts) {
        name = facts.name();
        kind = facts.kind();
        sector = facts.sector();
        town = facts.town();
        lon = facts.lon();
        lat = facts.lat();
        hasBranch = facts.hasBranch();
    }
}
