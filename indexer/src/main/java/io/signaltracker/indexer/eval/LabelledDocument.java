// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.crawler.article.Article;

/**
 * A document of a labelled set.
 *
 * @param group the episode it belongs to, or its own id where it stands alone: documents of one
 *     group speak of the same models and are not independent of each other
 */
public record LabelledDocument(Article article, String group) {

  String id() {
    return article.id();
  }
}
