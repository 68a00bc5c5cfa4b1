// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What is said of words before anything is said of models and makers: {@link Word}, {@link Cell},
 * {@link Tree}, word classes ({@link Lexicon}) and word patterns ({@link Pattern}). A {@link
 * Toolkit} fills them; only its implementation knows a language library.
 */
@NullMarked
package io.signaltracker.indexer.language;

import org.jspecify.annotations.NullMarked;
