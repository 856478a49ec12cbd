package org.silveralliance.kit.workbook;

/** A column a sheet may have; by convention a constant of an enum of the feature that reads it. */
public interface Column {

    Heading heading();

    /** The title in our own template, and the name of the column in issues. */
    default String title() {
        return heading().title();
    }
}
