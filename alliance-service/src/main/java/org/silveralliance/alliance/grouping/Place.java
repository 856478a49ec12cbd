package org.silveralliance.alliance.grouping;

/** Where a unit is. One problem uses one kind only. */
public sealed interface Place {

    /** Longitude and latitude in degrees (CGCS2000 or WGS 84), in this order. */
    record Degrees(double lon, double lat) implements Place {
    }

    /** Plane coordinates in kilometres. */
    record Plane(double x, double y) implements Place {
    }
}
