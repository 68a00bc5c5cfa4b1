// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.signaltracker.crawler.article.Article;
import java.util.Properties;

/** CoreNLP as its manual sets it up, with the models and options of its release. */
final class StockPipeline implements Arm<Article> {

  private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref";

  private final StanfordCoreNLP pipeline;

  StockPipeline() {
    Properties stock = new Properties();
    stock.setProperty("annotators", ANNOTATORS);
    this.pipeline = new StanfordCoreNLP(stock);
  }

  @Override
  public String name() {
    return "stock CoreNLP";
  }

  @Override
  public long read(Article article) {
    CoreDocument document = new CoreDocument(article.text());
    pipeline.annotate(document);
    return document.tokens().size() + document.corefChains().size();
  }
}
