/** The WeCom group robot of each alliance. */
@NullMarked
package org.silveralliance.notification.robot;

import org.jspecify.annotations.NullMarked;
