// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The things that texts name, and how a mention is linked to one. */
@NullMarked
package io.signaltracker.indexer.entity;

import org.jspecify.annotations.NullMarked;
