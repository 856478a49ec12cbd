/** An activity from draft to held, and the sheets of what a month owes. */
@NullMarked
package org.silveralliance.activities.activity;

import org.jspecify.annotations.NullMarked;
