/** Who and what a member unit provides: liaison and venue. */
@NullMarked
package org.silveralliance.alliance.post;

import org.jspecify.annotations.NullMarked;
