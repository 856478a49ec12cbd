/**
 * Transfers of party relations (组织关系转接): letters to another organisation of the county, to another county or out of it, with
 * receipt, return and expiry; and who comes by a letter of others.
 */
@NullMarked
package org.silveralliance.members.transfer;

import org.jspecify.annotations.NullMarked;
