/** The report of an activity and its photographs. */
@NullMarked
package org.silveralliance.activities.report;

import org.jspecify.annotations.NullMarked;
