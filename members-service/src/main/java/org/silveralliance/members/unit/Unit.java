package org.silveralliance.members.unit;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.UnitEvent;
import org.silveralliance.contracts.UnitEvent.UnitChanged;
import org.silveralliance.contracts.UnitEvent.UnitRegistered;

/** A unit 单位. It keeps its id for good; names and codes change. */
@Entity
@Table(name = "unit")
public class Unit {

    /** Where a unit stands. */
    @Schema(name = "UnitState")
    public enum State {
        ACTIVE,
        MERGED,
        DISSOLVED
    }

    /** What is known of a unit; null where nothing is. */
    @Schema(name = "UnitFacts")
    public record Facts(@NotBlank @Size(max = 100) String name, @Nullable @Size(max = 20) String kind,
            @Nullable @Size(max = 50) String sector, @Nullable @Size(max = 50) String town,
            @Nullable @DecimalMin("73") @DecimalMax("136") Double lon, @Nullable @DecimalMin("3") @DecimalMax("54") Double lat,
            @NotNull Boolean hasBranch) {
    }

    @Id
    private UUID id;
    private String uscc;
    private @Nullable String usccOverrideReason;
    private String name;
    private @Nullable String kind;
    private @Nullable String sector;
    private @Nullable String town;
    private @Nullable Double lon;
    private @Nullable Double lat;
    private boolean hasBranch;
    @Enumerated(EnumType.STRING)
    private State state;
    @Version
    private long version;

    /** For the persistence provider. */
    protected Unit() {
    }

    private Unit(UUID id, String uscc, @Nullable String overrideReason, Facts facts) {
        this.id = id;
        this.uscc = uscc;
        this.usccOverrideReason = overrideReason;
        this.state = State.ACTIVE;
        this.name = facts.name();
        take(facts);
    }

    /** A new unit; {@code overrideReason} is why a code that fails its check character is accepted all the same. */
    public static Unit register(UUID id, String uscc, @Nullable String overrideReason, Facts facts) {
        return new Unit(id, uscc, overrideReason, facts);
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
