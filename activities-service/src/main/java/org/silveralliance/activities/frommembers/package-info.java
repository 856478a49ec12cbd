/** What members-service tells: units with their names and codes, members with their unit and state. */
@NullMarked
package org.silveralliance.activities.frommembers;

import org.jspecify.annotations.NullMarked;
