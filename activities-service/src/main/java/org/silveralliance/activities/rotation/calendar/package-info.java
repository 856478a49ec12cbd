/**
 * Working days, the fixed day of the month and the key dates of the lunar calendar.
 */
@NullMarked
package org.silveralliance.activities.rotation.calendar;

import org.jspecify.annotations.NullMarked;
