/**
 * The register of floating members (流动党员): who lives away and who came, how each is reached, the six things each shall have,
 * and whom nobody has talked to for too long.
 */
@NullMarked
package org.silveralliance.members.floating;

import org.jspecify.annotations.NullMarked;
