/** Replanning and explaining, asked over HTTP. */
@org.jspecify.annotations.NullMarked
package org.silveralliance.activities.replan;
