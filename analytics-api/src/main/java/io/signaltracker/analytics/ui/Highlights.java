// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.ui.MarkedText.Place;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the places that show a reader why a claim was read from a text. */
final class Highlights {

  private Highlights() {}

  /** The words that matched a search. */
  static MarkedText of(Hit.Marked marked) {
    return MarkedText.of(
        marked.text(),
        marked.marks().stream()
            .map(mark -> new Place(mark.start(), mark.end(), "hit", ""))
            .toList());
  }

  /** A claim's sentence by itself, for a page that has no article at hand. */
  static MarkedText sentence(Claim claim) {
    List<Place> places = new ArrayList<>();
    cues(claim).map(cue -> moved(cue, -claim.start())).forEach(places::add);
    places.addAll(named(claim.sentence(), claim.subject(), "subject"));
    places.addAll(named(claim.sentence(), claim.object(), "object"));
    places.addAll(named(claim.sentence(), claim.holder(), "holder"));
    return MarkedText.of(claim.sentence(), places);
  }

  /** A whole text with its mentions, and one claim's sentence with what decided it. */
  static MarkedText claimIn(AnnotatedArticle article, Claim claim) {
    List<Place> places = new ArrayList<>(mentions(article));
    places.addAll(decisive(article, claim));
    return MarkedText.of(shown(article), places);
  }

  private static String shown(AnnotatedArticle article) {
    return article.article().rights().shown(article.article().text());
  }

  static MarkedText mentionsIn(AnnotatedArticle article) {
    return MarkedText.of(shown(article), mentions(article));
  }

  /** A claim's sentence between some of the text before and after it. */
  static MarkedText passage(AnnotatedArticle article, Claim claim, int around) {
    String text = shown(article);
    int from = wordStart(text, Math.clamp(claim.start() - around, 0, text.length()));
    int to = Math.max(from, wordEnd(text, Math.min(text.length(), claim.end() + around)));
    return MarkedText.of(
        text.substring(from, to),
        decisive(article, claim).stream().map(place -> moved(place, -from)).toList());
  }

  private static List<Place> decisive(AnnotatedArticle article, Claim claim) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(claim.start(), claim.end(), "sentence", ""));
    cues(claim).forEach(places::add);
    for (Mention mention : article.mentions()) {
      if (mention.start() >= claim.start() && mention.end() <= claim.end()) {
        role(mention, claim).ifPresent(places::add);
      }
    }
    return places;
  }

  private static Optional<Place> role(Mention mention, Claim claim) {
    return Stream.of("subject", "object", "holder")
        .filter(role -> valueOf(claim, role).equalsIgnoreCase(mention.canonical()))
        .findFirst()
        .map(role ->
            new Place(mention.start(), mention.end(), role, role + ": " + valueOf(claim, role)));
  }

  private static String valueOf(Claim claim, String role) {
    return switch (role) {
      case "subject" -> claim.subject();
      case "object" -> claim.object();
      default -> claim.holder();
    };
  }

  private static Stream<Place> cues(Claim claim) {
    return claim.cues().stream()
        .filter(cue -> cue.start() >= 0 && cue.end() > cue.start())
        .map(cue ->
            new Place(
                cue.start(), cue.end(), "cue", cue.role() + " by rule \"" + cue.rule() + "\""));
  }

  private static List<Place> mentions(AnnotatedArticle article) {
    return article.mentions().stream()
        .map(mention ->
            new Place(
                mention.start(),
                mention.end(),
                "mention",
                mention.canonical() == null ? "" : mention.canonical()))
        .toList();
  }

  private static List<Place> named(String sentence, String name, String role) {
    List<Place> places = new ArrayList<>();
    String text = sentence.toLowerCase(Locale.ROOT);
    String wanted = name.toLowerCase(Locale.ROOT);
    // Lower-casing may change the length of a text; its places would then be wrong.
    if (wanted.isEmpty() || text.length() != sentence.length()) {
      return places;
    }
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      places.add(new Place(at, at + wanted.length(), role, role + ": " + name));
    }
    return places;
  }

  private static Place moved(Place place, int by) {
    return new Place(place.start() + by, place.end() + by, place.role(), place.title());
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return from - at > 40 ? from : at;
  }

  private static int wordEnd(String text, int to) {
    int at = to;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at - to > 40 ? to : at;
  }
}
