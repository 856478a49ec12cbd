package org.silveralliance.kit.workbook;

/** A column a sheet may have; by convention a constant of an enum of the feature that reads it. */
public interface Column {

    Heading heading();

    /** The constant's name, by which it is kept. */
    String name();

    /** The title in our own template, and the name of the column in issues. */
    default String title() {
        return heading().title();
    }

    /** Whether it holds numbers of people or phones, which a sample of a workbook hides however they are written. */
    default boolean hidesNumbers() {
        return false;
    }
}
