/** What the people of one activity are called: activities-service says whom the reader sees there, the names are told here. */
@NullMarked
package org.silveralliance.members.roll;

import org.jspecify.annotations.NullMarked;
