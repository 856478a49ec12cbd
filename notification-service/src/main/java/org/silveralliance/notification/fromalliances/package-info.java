/** What alliance-service tells: seats, leads, liaisons. */
@NullMarked
package org.silveralliance.notification.fromalliances;

import org.jspecify.annotations.NullMarked;
