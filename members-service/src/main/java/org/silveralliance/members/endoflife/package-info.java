/** What is to be done when a member has died (后事, M-19): a list of points that opens with the death. */
@NullMarked
package org.silveralliance.members.endoflife;

import org.jspecify.annotations.NullMarked;
