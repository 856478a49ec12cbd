/** Party organisations 党组织: the dated tree from the committee down to the groups. */
@NullMarked
package org.silveralliance.members.organisation;

import org.jspecify.annotations.NullMarked;
