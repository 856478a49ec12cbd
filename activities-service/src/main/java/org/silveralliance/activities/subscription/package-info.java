/**
 * Calendars that follow by themselves: a personal, revocable address that phones and Outlook poll without logging in. What it
 * shows is what its owner may see at that moment, and no names of people (decision 0020).
 */
@NullMarked
package org.silveralliance.activities.subscription;

import org.jspecify.annotations.NullMarked;
