/**
 * One class per word that can follow ./alliance.
 */
@NullMarked
package org.silveralliance.local.command;

import org.jspecify.annotations.NullMarked;
