/** Who was talked to, when, how and with what outcome (联系记录): of any member, and of who came from elsewhere. */
@NullMarked
package org.silveralliance.members.contactlog;

import org.jspecify.annotations.NullMarked;
