/** Calendars as phones and Outlook read them (RFC 5545), whether downloaded once or polled. */
@NullMarked
package org.silveralliance.activities.ics;

import org.jspecify.annotations.NullMarked;
