// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@link TypeModel} weighs of an unknown name: its spelling, the words around each of its
 * places, the name tagger's view, what the rules of {@code typing.tsv} add up to, and what other
 * documents say. The name's own letters are no feature.
 */
final class TypeFeatures {

  /** Words to either side in which classes of words are noted. */
  private static final int WINDOW = 4;

  /** Less is no word for a type. */
  private static final double LEAST_SAID = 0.4;

  private TypeFeatures() {}

  /** Notes what stands around one place of a candidate. */
  static void ofPlace(List<Cell> cells, int at, Candidate candidate) {
    for (int side = -1; side <= 1; side += 2) {
      String where = side < 0 ? "left" : "right";
      Cell near = cell(cells, at + side);
      String first = word(near);
      String second = word(cell(cells, at + 2 * side));
      candidate.note(where + "1=" + first);
      candidate.note(where + "2=" + second);
      candidate.note(where + "12=" + first + " " + second);
      classes(near).forEach(name -> candidate.note(where + "1:" + name));
      noteWindow(cells, at, side, where, candidate);
    }
    candidate.note("between=" + word(cell(cells, at - 1)) + "_" + word(cell(cells, at + 1)));
  }

  private static void noteWindow(
      List<Cell> cells, int at, int side, String where, Candidate candidate) {
    for (int step = 2; step <= WINDOW; step++) {
      Cell cell = cell(cells, at + side * step);
      if (cell == null) {
        return;
      }
      if (cell.isMention()) {
        candidate.note(where + "*=#" + cell.slot());
        return;
      }
      classes(cell).forEach(name -> candidate.note(where + "*:" + name));
    }
  }

  private static @Nullable Cell cell(List<Cell> cells, int at) {
    return at < 0 || at >= cells.size() ? null : cells.get(at);
  }

  private static List<String> classes(@Nullable Cell cell) {
    return cell == null ? List.of() : Lexicon.shipped().classes(cell);
  }

  private static String word(@Nullable Cell cell) {
    if (cell == null) {
      return "^";
    }
    if (cell.isMention()) {
      return "#" + cell.slot();
    }
    boolean letters = cell.lemma().chars().anyMatch(Character::isLetter);
    boolean name = cell.tag().startsWith("NNP");
    return name ? "/NNP" : letters || cell.lemma().length() == 1 ? cell.lemma() : "/" + cell.tag();
  }

  /**
   * All that is weighed.
   *
   * @param others what other documents say; null where they say nothing
   */
  static Set<String> of(Candidate candidate, TaggedText source, @Nullable NameEvidence others) {
    Set<String> features = new TreeSet<>(candidate.notes());
    features.add("base");
    addShape(candidate.surface, features);
    addLabels(candidate, features);
    for (String type : Candidate.TYPES) {
      addAmount("rules:" + type, candidate.weight(type), features);
    }
    addSaid(candidate, features);
    if (others != null) {
      addHeard(others, features);
    }
    if (candidate.isOnlyInitial()) {
      features.add("initial");
    }
    features.add("places=" + Math.min(3, candidate.places.size()));
    features.add(source.casual() ? "casual" : source.specialist() ? "specialist" : "news");
    return features;
  }

  /**
   * All that is weighed of an ordinary word; it has weights of its own, because most are no names.
   *
   * @param others what other documents say; null where they say nothing
   */
  static Set<String> ofWord(Candidate candidate, TaggedText source, @Nullable NameEvidence others) {
    Set<String> features = new TreeSet<>();
    of(candidate, source, others).forEach(feature -> features.add("word " + feature));
    return features;
  }

  /** What the rules say most, and beside it what the name tagger sees. */
  private static void addSaid(Candidate candidate, Set<String> features) {
    String most = "nothing";
    double weight = LEAST_SAID;
    for (EntityType type : List.of(EntityType.MODEL, EntityType.ORG, EntityType.PERSON)) {
      if (candidate.said(type) > weight) {
        most = type.name();
        weight = candidate.said(type);
      }
    }
    features.add("says=" + most);
    for (String label : List.of("PERSON", "ORG", "PLACE")) {
      if (candidate.labelled(label) > 0) {
        features.add("says=" + most + " tagged:" + label);
      }
    }
  }

  private static void addHeard(NameEvidence others, Set<String> features) {
    EntityType agreed = others.agreed();
    features.add("agreed=" + (agreed == null ? "nothing" : agreed.name()));
    addAmount("heard:MODEL", others.model(), features);
    addAmount("heard:FAMILY", others.family(), features);
    addAmount("heard:ORG", others.org(), features);
    addAmount("heard:PERSON", others.person(), features);
  }

  /** The more the evidence, the more features say so: weights then grow with it. */
  private static void addAmount(String name, double amount, Set<String> features) {
    for (int step = 0; step < Amount.step(amount); step++) {
      features.add(name + ">" + step);
    }
  }

  private static void addLabels(Candidate candidate, Set<String> features) {
    for (String label : List.of("PERSON", "ORG", "PLACE")) {
      int seen = candidate.labelled(label);
      if (seen > 0) {
        features.add("tagged:" + label);
        if (seen == candidate.places.size()) {
          features.add("tagged:" + label + "!");
        }
      }
    }
  }

  private static void addShape(String surface, Set<String> features) {
    String[] words = surface.split(" ", 6);
    boolean joined = surface.indexOf('-') > 0 || surface.indexOf('_') > 0;
    features.add("words=" + Math.min(4, words.length));
    features.add("case=" + casing(words[0]));
    features.add(
        "shape=" + casing(words[0]) + Math.min(4, words.length) + NameShape.hasDigit(surface));
    if (joined) {
      features.add("joined");
    }
    if (NameShape.hasDigit(surface)) {
      features.add(joined ? "joined digit" : "digit");
    }
    if (surface.indexOf('/') > 0) {
      features.add("slash");
    }
    if (NameShape.hasVersion(surface)) {
      features.add("version");
    }
    if (words.length > 1) {
      if (GivenNames.shipped().begins(surface)) {
        features.add("given");
      }
      addClasses("last:", words[words.length - 1], features);
      addEnd(words[words.length - 1], features);
      addClasses("first:", words[0], features);
    } else if (GivenNames.shipped().begins(surface)) {
      features.add("given alone");
    }
    if (surface.length() <= 4) {
      features.add("short");
    }
  }

  private static void addClasses(String where, String word, Set<String> features) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String name :
        List.of(
            "ORGSUFFIX",
            "VERSIONWORD",
            "CODENAME",
            "OUTLETWORD",
            "INSTITUTION",
            "TEAM",
            "COMPANY",
            "MODEL")) {
      if (Lexicon.shipped().is(lower, name)) {
        features.add(where + name);
      }
    }
  }

  /** Which of the words that names of models and of companies end in: "Vision", "Systems". */
  private static void addEnd(String word, Set<String> features) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (Lexicon.shipped().is(lower, "ORGSUFFIX") || Lexicon.shipped().is(lower, "VERSIONWORD")) {
      features.add("last=" + lower);
    }
  }

  private static String casing(String word) {
    char first = word.charAt(0);
    if (WordRuns.isHan(first)) {
      return "han";
    }
    if (!Character.isUpperCase(first)) {
      return "lower";
    }
    String rest = word.substring(1);
    boolean upper = rest.chars().anyMatch(Character::isUpperCase);
    boolean lower = rest.chars().anyMatch(Character::isLowerCase);
    return upper ? lower ? "inner" : "capitals" : "capital";
  }
}
