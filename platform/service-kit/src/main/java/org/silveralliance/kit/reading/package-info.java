/**
 * What is made of a workbook, kept with its import: what it was told, which sheets, rows and columns came of it, and what a
 * person corrects. Which columns there are is the import's; a service that imports has the table {@code import_reading}.
 */
@NullMarked
package org.silveralliance.kit.reading;

import org.jspecify.annotations.NullMarked;
