// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One who may hold a claim.
 *
 * @param kind "own", "last" (who held the claim before), "people" (those spoken of last), "ORG",
 *     "PERSON", "employer" (whose people speak) ..., or the name of a group
 */
record HolderCandidate(Holder holder, String kind) {

  /** Those who have no name, and the words that stand for them. */
  static final List<String> GROUPS = List.of("insiders", "community", "analysts", "media");

  static final List<String> GROUP_CLASSES =
      List.of("INSIDER", "COMMUNITY", "ANALYST", "MEDIA", "SPOKES", "GUESS", "STORY", "TEAM");

  private static final Set<String> PRONOUNS =
      Set.of("it", "they", "he", "she", "his", "her", "we", "our", "us", "i", "my");

  /** All in a sentence, and the voices that need no word in it. */
  static List<HolderCandidate> of(
      ReadSentence sentence, HolderWords holders, Draft draft, Setting setting) {
    Set<HolderCandidate> found = new LinkedHashSet<>();
    found.add(new HolderCandidate(holders.own(), "own"));
    addVoice(setting.holder(), "last", found);
    addVoice(setting.people(), "people", found);
    addVoice(draft.subject(), "itself", found);
    Speech speech = new Speech(sentence);
    for (int at = 0; at < sentence.cells().size(); at++) {
      if (sentence.cell(at).isMention()) {
        addNamed(sentence, holders, at, found);
      } else {
        addUnnamed(sentence, holders, speech, at, found);
      }
    }
    return new ArrayList<>(found);
  }

  private static void addVoice(@Nullable String name, String kind, Set<HolderCandidate> found) {
    if (name != null) {
      found.add(new HolderCandidate(new Holder(name, -1, false, null), kind));
    }
  }

  private static void addNamed(
      ReadSentence sentence, HolderWords holders, int at, Set<HolderCandidate> found) {
    for (EntityType type : List.of(EntityType.ORG, EntityType.PERSON, EntityType.BENCHMARK)) {
      Holder named = sentence.named(at, type) == null ? null : holders.of(at);
      if (named != null) {
        found.add(new HolderCandidate(named, type.name()));
      }
    }
  }

  private static void addUnnamed(
      ReadSentence sentence,
      HolderWords holders,
      Speech speech,
      int at,
      Set<HolderCandidate> found) {
    // "In public", "the official page": nobody; but "many", "several".
    boolean quality = sentence.cell(at).tag().startsWith("JJ") && !speech.isStandIn(at);
    boolean group =
        !quality && GROUP_CLASSES.stream().anyMatch(name -> sentence.is(at, name))
            || speech.isUnnamed(at);
    if (group || PRONOUNS.contains(sentence.cell(at).lower())) {
      Holder meant = holders.of(at);
      if (meant != null && !GROUPS.contains(meant.name())) {
        found.add(new HolderCandidate(meant, "referent"));
      }
    }
    if (group) {
      Holder employer = holders.employer(at);
      if (employer != null) {
        found.add(new HolderCandidate(employer, "employer"));
      }
      for (String name : GROUPS) {
        found.add(new HolderCandidate(new Holder(name, at, false, null), name));
      }
    }
  }
}
