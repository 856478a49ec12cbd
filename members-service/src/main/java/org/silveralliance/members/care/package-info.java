/**
 * Care (关爱走访): who is in which special difficulty and how often each is to be called on, and the visits that follow from that,
 * from festivals, hospital stays and what befell a family.
 */
@NullMarked
package org.silveralliance.members.care;

import org.jspecify.annotations.NullMarked;
