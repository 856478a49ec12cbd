/** Care of members in special difficulty (关爱): who is tagged as what, reviewed when, and how often each is to be called on. */
@NullMarked
package org.silveralliance.members.care;

import org.jspecify.annotations.NullMarked;
