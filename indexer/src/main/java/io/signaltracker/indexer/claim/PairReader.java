// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameLookup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads what no frame and no word pattern is made for: weighs every pair of a sentence by what
 * stands between, around and above its sides.
 */
final class PairReader {

  /**
   * F1 on the labelled sets is flat from 0.45 to 0.7; stories are better where fewer claims are
   * wrong.
   */
  private static final double LEAST = 0.65;

  private static final double SURE = 0.75;

  /** How far "same" stands in front of what it is said of: "the same way as X". */
  private static final int SAME = 5;

  private static final Set<String> RIVAL = Set.of("than", "unlike", "against", "versus");
  private static final Set<String> ON = Set.of("on", "via", "through");

  private final ReadSentence sentence;
  private final Gazetteer gazetteer;
  private final PairFeatures features;
  private final List<Pair> pairs;
  private final Bystanders bystanders;

  PairReader(ReadSentence sentence, Setting setting, Gazetteer gazetteer) {
    this.sentence = sentence;
    this.gazetteer = gazetteer;
    this.features = new PairFeatures(sentence, gazetteer);
    this.pairs = Pair.of(sentence, setting);
    this.bystanders = new Bystanders(sentence, gazetteer);
  }

  /**
   * Drafts for pairs that none of those already found relates.
   *
   * @param found what frames and word patterns found in the sentence
   */
  List<Draft> read(List<Draft> found, ReadingTrace trace, ReadingTrace.Span span) {
    List<Draft> drafts = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean open =
          isOpen(pair)
              && !bystanders.has(pair, found)
              && found.stream().noneMatch(draft -> isAbout(draft, pair));
      if (open || trace != ReadingTrace.OFF) {
        read(pair, open, found, trace, span, drafts);
      }
    }
    return drafts;
  }

  private void read(
      Pair pair,
      boolean open,
      List<Draft> found,
      ReadingTrace trace,
      ReadingTrace.Span span,
      List<Draft> drafts) {
    Set<String> seen = features.of(pair, pairs, found);
    ReadingTrace.Sides sides = new ReadingTrace.Sides(pair.subject(), pair.object());
    Relation told = trace.pair(span, sides, pair.kind(), seen);
    if (told != null && found.stream().noneMatch(draft -> isAbout(draft, pair))) {
      drafts.add(draft(pair, told, 1));
    } else if (open) {
      addLikely(pair, seen, drafts);
    }
  }

  private void addLikely(Pair pair, Set<String> seen, List<Draft> drafts) {
    PairModel.probabilities(seen, pair.kind()).entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .forEach(entry -> drafts.add(draft(pair, entry.getKey(), entry.getValue())));
  }

  /**
   * A known model is its maker's, a venue makes none, former employers are no makers, and models in
   * a row are several: to say otherwise takes a frame.
   */
  private boolean isOpen(Pair pair) {
    if (pair.kind() == EntityType.MODEL && isJoined(pair)) {
      return false;
    }
    return pair.kind() != EntityType.ORG
        || !isAnothers(pair)
            && !isLikened(pair.subjectAt())
            && !isFormer(pair.objectAt())
            && !isVenueOrRival(pair.objectAt())
            && gazetteer
                .entity(pair.object())
                .map(entity -> Collections.disjoint(entity.flags(), List.of("outlet", "venue")))
                .orElse(true);
  }

  /** "A and B", "A, B and C". */
  private boolean isJoined(Pair pair) {
    return places(pair.subject())
        .anyMatch(one ->
            places(pair.object())
                .anyMatch(other -> isRow(Math.min(one, other), Math.max(one, other))));
  }

  private IntStream places(String model) {
    return IntStream.range(0, sentence.cells().size())
        .filter(at -> model.equals(sentence.named(at, EntityType.MODEL)));
  }

  private boolean isRow(int from, int to) {
    return IntStream.range(from + 1, to)
            .allMatch(at ->
                sentence.isWord(at, "and", ",", "&", "or", "the")
                    || sentence.cell(at).slot().equals("M"))
        && IntStream.range(from + 1, to).anyMatch(at -> sentence.isWord(at, "and", "&", "or"));
  }

  /** "It stumbles the same as X", "unlike X": what is only compared is not spoken of. */
  private boolean isLikened(int model) {
    if (model < 1) {
      return false;
    }
    boolean same =
        IntStream.range(Math.max(0, model - SAME), model)
            .anyMatch(at -> sentence.isWord(at, "same", "similar", "identical"));
    return same && sentence.isWord(model - 1, "as", "to")
        || sentence.isWord(model - 1, "like", "unlike", "than");
  }

  /** "A former O engineer", "ex-O". */
  private boolean isFormer(int org) {
    for (int at = Math.max(0, org - 2); at < org; at++) {
      if (sentence.is(at, "FORMER") || sentence.isWord(at, "ex", "formerly")) {
        return true;
      }
    }
    return false;
  }

  /** "available on O", "compared with O's models", "quicker than O's": hosts and rivals. */
  private boolean isVenueOrRival(int org) {
    boolean owner = sentence.tree().relation(org).equals("nmod:poss");
    int at = owner ? sentence.tree().head(org) : org;
    int head = sentence.tree().head(at);
    for (int of : sentence.tree().children(at, "case", "mark")) {
      boolean rival = RIVAL.contains(sentence.cell(of).lower()) || of > 0 && isComparing(of - 1);
      boolean venue = ON.contains(sentence.cell(of).lower()) && head >= 0 && isHosting(head);
      if (rival || venue) {
        return true;
      }
    }
    return false;
  }

  private boolean isComparing(int at) {
    return sentence.isWord(at, "compare", "compared", "comparison");
  }

  private boolean isHosting(int at) {
    return sentence.is(at, "AVAILABLE") || sentence.isWord(at, "appear", "host", "list", "serve");
  }

  private boolean isAnothers(Pair pair) {
    return NameLookup.makerOf(gazetteer, pair.subject())
        .filter(maker -> !gazetteer.isUnitOf(maker, pair.object()))
        .filter(maker -> !gazetteer.isUnitOf(pair.object(), maker))
        .isPresent();
  }

  private static boolean isAbout(Draft draft, Pair pair) {
    return draft.subject().equals(pair.subject()) && draft.object().equals(pair.object())
        || pair.kind() == EntityType.MODEL
            && draft.subject().equals(pair.object())
            && draft.object().equals(pair.subject());
  }

  private Draft draft(Pair pair, Relation relation, double probability) {
    return new Draft(
        pair.subject(),
        relation,
        pair.object(),
        anchor(pair),
        Draft.Says.FLAT,
        probability >= SURE ? "pair:sure" : "pair:likely");
  }

  /**
   * The predicate that says something of the model, or of the other side where the model stands
   * above it: what is denied and doubted there is the claim.
   */
  private int anchor(Pair pair) {
    if (!pair.isInSentence()) {
      return predicate(pair.objectAt(), -1);
    }
    int meeting = PairFeatures.meeting(sentence.tree(), pair.subjectAt(), pair.objectAt());
    boolean noun = meeting >= 0 && !isPredicate(meeting) && !sentence.cell(meeting).isVerb();
    return meeting == pair.subjectAt() || noun && isInRelative(pair.objectAt(), meeting)
        ? predicate(pair.objectAt(), meeting)
        : predicate(pair.subjectAt(), meeting);
  }

  /** "A and B, which O built, cost nothing": what is said of both stands in the clause. */
  private boolean isInRelative(int from, int to) {
    for (int at = from; at != to && at >= 0; at = sentence.tree().head(at)) {
      if (sentence.tree().relation(at).equals("acl:relcl")) {
        return true;
      }
    }
    return false;
  }

  /** The lowest predicate from a cell up to another, else the last cell on the way. */
  private int predicate(int from, int to) {
    int at = from;
    while (at != to && !isPredicate(at) && sentence.tree().head(at) >= 0) {
      at = sentence.tree().head(at);
    }
    return said(at);
  }

  /** "O said it did not train X": what is said, not the saying. */
  private int said(int verb) {
    if (!sentence.cell(verb).isVerb() || !sentence.isTelling(verb)) {
      return verb;
    }
    return sentence.tree().children(verb, "ccomp").stream()
        .filter(this::isPredicate)
        .findFirst()
        .orElse(verb);
  }

  private boolean isPredicate(int at) {
    return sentence.cell(at).isVerb() || !sentence.tree().children(at, "nsubj", "cop").isEmpty();
  }
}
