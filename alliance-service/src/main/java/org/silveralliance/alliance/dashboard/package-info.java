/** The county at a glance. */
@NullMarked
package org.silveralliance.alliance.dashboard;

import org.jspecify.annotations.NullMarked;
