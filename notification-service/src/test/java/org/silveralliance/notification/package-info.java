/** notification-service against a real PostgreSQL, a real broker and the simulated vendors. */
@org.jspecify.annotations.NullMarked
package org.silveralliance.notification;
