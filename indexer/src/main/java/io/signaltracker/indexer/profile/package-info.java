// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Everything that is known of one entity, an organisation or a model: {@link Profiles} gathers it
 * from the register, the claims, the stories and the boards.
 */
@NullMarked
package io.signaltracker.indexer.profile;

import org.jspecify.annotations.NullMarked;
