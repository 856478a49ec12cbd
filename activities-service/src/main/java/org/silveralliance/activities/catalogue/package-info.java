/** The kinds of activity: three fixed kinds and a configurable tree under them. */
@NullMarked
package org.silveralliance.activities.catalogue;

import org.jspecify.annotations.NullMarked;
