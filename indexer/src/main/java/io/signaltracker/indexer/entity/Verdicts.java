// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types the unknown names of one document by its own evidence and by what the other documents say.
 */
final class Verdicts {

  /** What others say counts a little less than what this document says. */
  private static final double HEARD = 0.8;

  private static final double MOST_HEARD = 5;

  /** From here on a name is a model for documents that say nothing about it. */
  private static final double SURE = 2;

  private static final double LIKELY = 1;

  private static final Set<EntityType> ONE_IN_ALL =
      Set.of(EntityType.MODEL, EntityType.ORG, EntityType.PERSON);

  /** From here on a document speaks for a type by itself. */
  private static final double SAID = 1.2;

  private record Verdict(EntityType type, String canonical) {}

  private final Discovery discovery;
  private final NameLedger ledger;
  private final TypingTrace trace;

  Verdicts(Discovery discovery, NameLedger ledger, TypingTrace trace) {
    this.discovery = discovery;
    this.ledger = ledger;
    this.trace = trace;
  }

  /** The places of all names that can be typed; they may overlap. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (Candidate candidate : discovery.candidates().named()) {
      add(spans, candidate, verdict(candidate));
    }
    if (discovery.isOnModels()) {
      Map<String, Verdict> words = new HashMap<>();
      for (Candidate candidate : discovery.candidates().ordinary()) {
        Verdict verdict = ordinary(candidate);
        add(spans, candidate, verdict);
        if (verdict != null) {
          words.put(candidate.surface, verdict);
        }
      }
      addOtherPlaces(spans, words);
      for (Candidate candidate : discovery.candidates().initial()) {
        add(spans, candidate, initial(candidate));
      }
      discovery.source().passages().forEach(passage -> addPairs(spans, passage.words()));
    }
    return spans;
  }

  private static void add(List<Span> spans, Candidate candidate, @Nullable Verdict verdict) {
    if (verdict != null) {
      candidate.places.forEach(place ->
          spans.add(new Span(place.start(), place.end(), verdict.type(), verdict.canonical(), 0)));
    }
  }

  /** A word that is a name in one place is one wherever no article makes it a thing. */
  private void addOtherPlaces(List<Span> spans, Map<String, Verdict> words) {
    if (words.isEmpty()) {
      return;
    }
    for (Passage passage : discovery.source().passages()) {
      Word before = null;
      for (Word word : passage.words()) {
        Verdict verdict = words.get(word.text());
        if (verdict != null && (before == null || !before.tag().matches("DT|PRP\\$|CD"))) {
          spans.add(new Span(word.start(), word.end(), verdict.type(), verdict.canonical(), 0));
        }
        before = word;
      }
    }
  }

  private @Nullable Verdict initial(Candidate candidate) {
    NameEvidence others = others(candidate);
    if (others != null && isSureModel(others)) {
      return new Verdict(EntityType.MODEL, others.name());
    }
    if (others != null && others.org() >= SURE && others.org() > others.person()) {
      return new Verdict(EntityType.ORG, candidate.surface);
    }
    return shortened(candidate, false);
  }

  private @Nullable Verdict verdict(Candidate candidate) {
    EntityType own = candidate.type();
    NameEvidence others = others(candidate);
    if (!discovery.isOnModels() && (others == null || !isSureModel(others))) {
      return elsewhere(candidate, own, others);
    }
    EntityType type =
        weighed(candidate, TypeFeatures.of(candidate, discovery.source(), others), others);
    type = others == null ? type : asElsewhere(candidate, type, others);
    if (type == EntityType.ORG && isDoubtful(candidate, others)) {
      return null;
    }
    if (candidate.isProduct() || type == EntityType.PRODUCT) {
      return new Verdict(EntityType.PRODUCT, candidate.surface);
    }
    if (type == EntityType.PERSON) {
      return new Verdict(type, candidate.surface);
    }
    if (type == EntityType.ORG) {
      return new Verdict(type, wholeOrganisation(candidate.surface));
    }
    String name = others == null ? candidate.surface : others.name();
    Verdict whole = shortened(candidate, type != null);
    return whole != null ? whole : type == null ? null : new Verdict(type, name);
  }

  /**
   * One name is one thing in all documents, unless this one says something else: what the name
   * tagger sees does not, because it takes codenames for companies and people.
   */
  private static @Nullable EntityType asElsewhere(
      Candidate candidate, @Nullable EntityType type, NameEvidence others) {
    EntityType agreed = others.agreed();
    return agreed == null
            || type == null
            || !ONE_IN_ALL.contains(type)
            || candidate.said(type) >= SAID
        ? type
        : agreed;
  }

  /**
   * The weights know texts about models. Where no model is known in the text, what neither the name
   * tagger nor a rule takes for a company may be a method or a field.
   */
  private boolean isDoubtful(Candidate candidate, @Nullable NameEvidence others) {
    boolean lower = Character.isLowerCase(candidate.surface.charAt(0));
    boolean hinted =
        candidate.labelled("ORG") > 0 || Amount.step(candidate.weight("ORG")) > 0 || others != null;
    return lower || !hinted && !discovery.namesModels();
  }

  private @Nullable EntityType weighed(
      Candidate candidate, Set<String> features, @Nullable NameEvidence others) {
    trace.name(
        discovery.source().text(),
        candidate.places.stream()
            .map(place -> new TypingTrace.Place(place.start(), place.end()))
            .toList(),
        features);
    if (TypeModel.shipped().isEmpty()) {
      return others == null ? candidate.type() : heard(candidate, others).type();
    }
    return TypeModel.shipped().type(features);
  }

  /**
   * In a text that is not about models the name tagger is believed about people: what it takes for
   * people and is none are codenames.
   */
  private static @Nullable Verdict elsewhere(
      Candidate candidate, @Nullable EntityType own, @Nullable NameEvidence others) {
    boolean person =
        own == null
            && candidate.isTaggedPerson()
            && (others == null || others.model() <= others.person());
    EntityType type = person ? EntityType.PERSON : own;
    return type == EntityType.PERSON || type == EntityType.ORG
        ? new Verdict(type, candidate.surface)
        : null;
  }

  private @Nullable Verdict ordinary(Candidate candidate) {
    NameEvidence others = others(candidate);
    EntityType own =
        weighed(candidate, TypeFeatures.ofWord(candidate, discovery.source(), others), others);
    if (own == EntityType.MODEL && others != null && others.agreed() == EntityType.ORG) {
      return new Verdict(EntityType.ORG, others.name());
    }
    if (own == EntityType.MODEL || others != null && isSureModel(others)) {
      return new Verdict(EntityType.MODEL, others == null ? candidate.surface : others.name());
    }
    if (own == EntityType.ORG && others != null) {
      return new Verdict(EntityType.ORG, others.name());
    }
    return discovery.source().casual() ? shortened(candidate, false) : null;
  }

  /** What documents other than this one say about the name; null where they say nothing. */
  private @Nullable NameEvidence others(Candidate candidate) {
    return ledger
        .find(NameShape.key(candidate.surface))
        .map(all -> discovery.withoutOwn(all, candidate))
        .filter(all -> all.documents() > 0)
        .orElse(null);
  }

  private static Candidate heard(Candidate candidate, NameEvidence others) {
    Candidate all = new Candidate(candidate.surface);
    all.add(candidate);
    all.add("MODEL", HEARD * Math.min(MOST_HEARD, others.model()));
    all.add("FAMILY", HEARD * Math.min(MOST_HEARD, others.family()));
    all.add("ORG", HEARD * Math.min(MOST_HEARD, others.org()));
    all.add("PERSON", HEARD * Math.min(MOST_HEARD, others.person()));
    return all;
  }

  private static boolean isSureModel(NameEvidence evidence) {
    return evidence.model() >= SURE
        && evidence.model() >= evidence.org()
        && evidence.model() >= evidence.person();
  }

  /**
   * The name that this is short for, where other documents have it whole; the family, where several
   * begin so.
   *
   * @param isModel whether it is a model's name by itself: then only a codename's generic end is
   *     filled in, because a first version goes by the bare name
   */
  private @Nullable Verdict shortened(Candidate candidate, boolean isModel) {
    List<NameEvidence> whole =
        ledger.withStem(NameShape.key(candidate.surface)).stream()
            .filter(Verdicts::isSureModel)
            .toList();
    if (whole.size() > 1) {
      return new Verdict(EntityType.MODEL_FAMILY, candidate.surface);
    }
    if (whole.isEmpty() || isModel && !isCodename(whole.getFirst().name())) {
      return null;
    }
    return new Verdict(EntityType.MODEL, whole.getFirst().name());
  }

  /** "Ashby" is Ashby Systems where documents know one organisation that it can be short for. */
  private String wholeOrganisation(String surface) {
    List<NameEvidence> whole =
        ledger.withStem(NameShape.key(surface)).stream().filter(Verdicts::isOrganisation).toList();
    return whole.size() == 1 ? whole.getFirst().name() : surface;
  }

  private static boolean isOrganisation(NameEvidence evidence) {
    return evidence.org() >= LIKELY
        && evidence.org() > evidence.model()
        && evidence.org() > evidence.person();
  }

  private static boolean isCodename(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Lexicon.shipped().is(last, "CODENAME");
  }

  /** "amber heron" in lower case, where other documents write Amber Heron. */
  private void addPairs(List<Span> spans, List<Word> words) {
    for (int at = 1; at < words.size(); at++) {
      Word first = words.get(at - 1);
      Word second = words.get(at);
      if (isLower(first) && isLowerOrNumber(second) && first.end() + 1 == second.start()) {
        ledger
            .find(NameShape.key(first.text() + second.text()))
            .filter(Verdicts::isSureModel)
            .filter(evidence -> NameShape.hasParts(evidence.name()))
            .ifPresent(evidence ->
                spans.add(
                    new Span(first.start(), second.end(), EntityType.MODEL, evidence.name(), 0)));
      }
    }
  }

  private static boolean isLowerOrNumber(Word word) {
    return isLower(word) || Character.isDigit(word.text().charAt(0));
  }

  private static boolean isLower(Word word) {
    return word.text().length() > 1 && Character.isLowerCase(word.text().charAt(0));
  }
}
