// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The weekly digest: one {@link io.signaltracker.analytics.digest.Edition} per ISO week.
 *
 * <p>{@link io.signaltracker.analytics.digest.DigestComposer} reads stories and events as they were
 * known at the week's end and composes a {@link io.signaltracker.analytics.digest.Digest}; {@link
 * io.signaltracker.analytics.digest.DigestRenderer} turns it into a mail of two parts; {@link
 * io.signaltracker.analytics.digest.EditionStore} keeps it unchanged from then on; {@link
 * io.signaltracker.analytics.digest.DigestMailer} sends it once to each confirmed subscriber.
 * {@link io.signaltracker.analytics.digest.WeeklyDigest} does these in turn and is what a schedule
 * calls, as often as it likes. What is put between quotation marks is always a sentence that a
 * claim was read from; everything else is composed from typed fields.
 */
@NullMarked
package io.signaltracker.analytics.digest;

import org.jspecify.annotations.NullMarked;
