/**
 * What an activity cost and how its units share it: written down, proposed, answered by each, binding once all agree.
 */
@NullMarked
package org.silveralliance.activities.cost;

import org.jspecify.annotations.NullMarked;
