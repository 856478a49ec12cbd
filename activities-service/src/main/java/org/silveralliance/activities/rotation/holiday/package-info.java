/** The holiday arrangement of each year, shipped with the service and edited by the county (R-05, E-33). */
@NullMarked
package org.silveralliance.activities.rotation.holiday;

import org.jspecify.annotations.NullMarked;
