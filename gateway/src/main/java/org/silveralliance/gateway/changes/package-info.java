/**
 * Tells open pages that something of a kind has changed, so that they ask again before their next poll. What has changed and
 * who did it is told to nobody (decision 0021).
 */
@NullMarked
package org.silveralliance.gateway.changes;

import org.jspecify.annotations.NullMarked;
