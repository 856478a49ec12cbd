/** 公益金 and 县管党费: a journal of movements that nobody changes, and the subsidies of large activities (R-17, E-25). */
@NullMarked
package org.silveralliance.activities.fund;

import org.jspecify.annotations.NullMarked;
