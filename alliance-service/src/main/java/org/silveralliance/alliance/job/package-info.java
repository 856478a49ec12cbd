/** Work that outlives its request: begun after commit, resumed at the next start. */
@NullMarked
package org.silveralliance.alliance.job;

import org.jspecify.annotations.NullMarked;
