@NullMarked
package org.silveralliance.activities.activity;

import org.jspecify.annotations.NullMarked;
