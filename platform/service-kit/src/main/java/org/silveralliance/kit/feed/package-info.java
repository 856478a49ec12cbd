/** The exchange feed: the outbox read by position. */
@NullMarked
package org.silveralliance.kit.feed;

import org.jspecify.annotations.NullMarked;
