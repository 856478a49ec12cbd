/** Members 党员: the ledger of people, what happens to them, and who may see what of them. */
@NullMarked
package org.silveralliance.members.member;

import org.jspecify.annotations.NullMarked;
