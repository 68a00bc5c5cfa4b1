// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The analyst pages: controllers, the records their templates show, and the few words and marks
 * that all pages share. Every state is a URL. Crawled text reaches a page as text only: {@link
 * io.signaltracker.analytics.ui.MarkedText} splits it, templates write it with {@code th:text}, and
 * {@link io.signaltracker.analytics.ui.Links} decides which addresses may become links.
 */
@NullMarked
package io.signaltracker.analytics.ui;

import org.jspecify.annotations.NullMarked;
