// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which models are a mystery, and which of them are one subject. See docs/adr/0020.
 *
 * <p>Two mysteries are one subject where one's name is the other's with words before or after it,
 * where a confirmed "X is Y" joins them or gives both one official name, and where a board renamed
 * one to the other.
 */
final class Mysteries {

  private final List<Evidence> evidence;
  private final StatedMakers makers;
  private final Owners owners;
  private final Debuts debuts;
  private final ModelKeys keys;
  private final Map<NameKey, Subject> byKey = new HashMap<>();
  private List<Subject> subjects = new ArrayList<>();

  private Mysteries(
      List<Evidence> evidence, StatedMakers makers, Owners owners, Debuts debuts, ModelKeys keys) {
    this.evidence = evidence;
    this.makers = makers;
    this.owners = owners;
    this.debuts = debuts;
    this.keys = keys;
  }

  /**
   * The subjects, in the order of their first appearance.
   *
   * @param evidence in order
   */
  static List<Subject> among(
      List<Evidence> evidence, StatedMakers makers, Owners owners, Debuts debuts, ModelKeys keys) {
    Mysteries mysteries = new Mysteries(evidence, makers, owners, debuts, keys);
    Set<NameKey> opened = mysteries.opened();
    mysteries.groupVariants(opened);
    mysteries.joinSiblings();
    mysteries.joinByIdentity();
    mysteries.joinByBoardKey();
    return mysteries.subjects;
  }

  private Set<NameKey> opened() {
    Set<NameKey> open = new LinkedHashSet<>();
    evidence.stream().map(this::opens).flatMap(Optional::stream).forEach(open::add);
    return open;
  }

  private Optional<NameKey> opens(Evidence item) {
    boolean opens = item instanceof ClaimEvidence claim ? asks(claim) : item.isAnonymousArrival();
    return opens ? unsettled(Subject.modelOf(item), item) : Optional.empty();
  }

  /** Who guesses, or names or denies another than was named before, shows that nobody knows. */
  private boolean asks(ClaimEvidence evidence) {
    String owner = owners.of(evidence.claim().object());
    return Claims.namesMaker(evidence)
        && !Claims.isSelfIdentification(evidence)
        && !Claims.isWeak(evidence)
        && !owners.isOfFamilyOf(owner, evidence.claim().subject())
        && (evidence.claim().status() == ClaimStatus.SPECULATED
            || makers.isOtherNamedBefore(evidence, owners));
  }

  private Optional<NameKey> unsettled(String model, Evidence item) {
    NameKey key = keys.of(model);
    return makers.isSettledBefore(key, item.knownAt()) ? Optional.empty() : Optional.of(key);
  }

  private void groupVariants(Set<NameKey> opened) {
    for (NameKey key : opened) {
      Subject subject =
          subjects.stream().filter(known -> known.takesVariant(key)).findFirst().orElse(null);
      if (subject == null) {
        subject = new Subject();
        subjects.add(subject);
      }
      subject.add(key);
      byKey.put(key, subject);
    }
  }

  /**
   * "Both Larch models are Acme's": one sentence says the same of names that begin alike, or, by
   * somebody who stands by it, of names that were first heard of together.
   */
  private void joinSiblings() {
    Map<List<Object>, NameKey> firstInSentence = new HashMap<>();
    for (Evidence item : evidence) {
      if (item instanceof ClaimEvidence claim && Claims.namesMaker(claim)) {
        NameKey name = keys.of(claim.claim().subject());
        NameKey first = firstInSentence.putIfAbsent(sentence(claim), name);
        Subject kept = first == null ? null : byKey.get(first);
        Subject joined = byKey.get(name);
        if (kept != null
            && joined != null
            && (name.startsLike(first) || areOneReport(claim, name, first))) {
          join(kept, joined);
        }
      }
    }
  }

  private boolean areOneReport(ClaimEvidence claim, NameKey one, NameKey other) {
    String owner = owners.of(claim.claim().object());
    Voice voice = Voice.of(claim, owner, owners);
    return voice.isWeighty()
        && voice.worth(claim.claim().status()).compareTo(ClaimStatus.REPORTED) >= 0
        && debuts.areTogether(one, other);
  }

  private static List<Object> sentence(ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    return List.of(
        claim.articleId(),
        claim.start(),
        claim.relation(),
        claim.object(),
        claim.status(),
        claim.holder());
  }

  private void joinByIdentity() {
    Map<NameKey, Subject> byOfficialName = new HashMap<>();
    for (Evidence item : evidence) {
      if (item instanceof ClaimEvidence claim && isConfirmedIdentity(claim)) {
        NameKey subject = keys.of(claim.claim().subject());
        NameKey object = keys.of(claim.claim().object());
        joinByIdentity(subject, object, byOfficialName);
        joinByIdentity(object, subject, byOfficialName);
      }
    }
  }

  private void joinByIdentity(
      NameKey codename, NameKey other, Map<NameKey, Subject> byOfficialName) {
    Subject subject = byKey.get(codename);
    if (subject == null) {
      return;
    }
    Subject known = byKey.getOrDefault(other, byOfficialName.get(other));
    if (known == null) {
      byOfficialName.put(other, subject);
    } else {
      join(known, subject);
      byOfficialName.replaceAll((_, held) -> held == subject ? known : held);
    }
  }

  private boolean isConfirmedIdentity(ClaimEvidence claim) {
    return Claims.isIdentity(claim)
        && Identities.voice(claim, makers, owners).worth(claim.claim().status())
            == ClaimStatus.CONFIRMED;
  }

  private void joinByBoardKey() {
    Map<String, Subject> byBoardKey = new HashMap<>();
    for (Evidence item : evidence) {
      String boardKey = Subject.boardKey(item);
      Subject subject = boardKey == null ? null : byKey.get(keys.of(Subject.modelOf(item)));
      if (boardKey != null && subject != null) {
        Subject known = byBoardKey.computeIfAbsent(boardKey, _ -> subject);
        join(known, subject);
        byBoardKey.replaceAll((_, held) -> held == subject ? known : held);
        known.bind(boardKey);
      }
    }
  }

  private void join(Subject kept, Subject joined) {
    if (kept == joined) {
      return;
    }
    kept.addAll(joined);
    joined.keys().forEach(key -> byKey.put(key, kept));
    subjects = new ArrayList<>(subjects.stream().filter(subject -> subject != joined).toList());
  }
}
