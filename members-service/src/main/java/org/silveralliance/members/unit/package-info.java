/** Units 单位: the bodies whose retired members the ledger holds. */
@NullMarked
package org.silveralliance.members.unit;

import org.jspecify.annotations.NullMarked;
