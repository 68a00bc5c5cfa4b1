// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One attribution read in one sentence of one version of an article.
 *
 * @param id hash of article, sentence span, subject, relation, object and holder
 * @param articleId the article it was read from
 * @param version the article's version it was read from
 * @param sentence the sentence, {@code article.text().substring(start, end)}, or as much of it as
 *     its page lets us quote; empty where it may not be quoted
 * @param start first UTF-16 unit of the sentence within the article's text
 * @param end one past the last UTF-16 unit of the sentence
 * @param subject canonical name of the model spoken of
 * @param object canonical name of the organisation, model or family
 * @param holder who asserts or denies it: a company, a person, a handle, "insiders", "community",
 *     "analysts", "media", a model, or the source's name for the document's own voice
 * @param confidence calibrated probability that the reading is right, 0 to 1
 * @param pattern name of the frame that found it
 * @param cues the words that set relation, status and holder
 */
public record Claim(
    String id,
    String articleId,
    int version,
    String sentence,
    int start,
    int end,
    String subject,
    Relation relation,
    String object,
    ClaimStatus status,
    String holder,
    double confidence,
    String pattern,
    List<Cue> cues) {

  public Claim {
    cues = List.copyOf(cues);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("Confidence lies in 0..1, was " + confidence);
    }
  }

  /** Whether any of its sentence may be shown. */
  public boolean quotable() {
    return !sentence.isEmpty();
  }

  /** The claim in our own words, for where its sentence may not be quoted. */
  public String inWords() {
    String not = status == ClaimStatus.DENIED ? " not " : " ";
    return subject + not + relation.word().replace('_', ' ') + " " + object;
  }

  /** The same claim with as much of its sentence as may be shown. */
  public Claim shown(UnaryOperator<String> shortening) {
    String left = shortening.apply(sentence);
    return left.equals(sentence)
        ? this
        : new Claim(
            id,
            articleId,
            version,
            left,
            start,
            end,
            subject,
            relation,
            object,
            status,
            holder,
            confidence,
            pattern,
            cues);
  }

  /** The same claim with another confidence. */
  Claim withConfidence(double probability) {
    return new Claim(
        id,
        articleId,
        version,
        sentence,
        start,
        end,
        subject,
        relation,
        object,
        status,
        holder,
        probability,
        pattern,
        cues);
  }
}
