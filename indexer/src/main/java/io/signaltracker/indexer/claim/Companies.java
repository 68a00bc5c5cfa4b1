// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which organisation "it", "the company", "we", "her employer" mean in a sentence. */
final class Companies {

  private static final Lexicon LEXICON = Lexicon.shipped();

  private final Voice voice;
  private final Spoken spoken;
  private final List<Cell> cells;
  private final List<Mention> mentions;
  private final Phrases phrases;

  Companies(Voice voice, Spoken spoken, List<Cell> cells, List<Mention> mentions, Phrases phrases) {
    this.voice = voice;
    this.spoken = spoken;
    this.cells = cells;
    this.mentions = mentions;
    this.phrases = phrases;
  }

  /** "It" is a company where one was named before in the sentence, or where it speaks or acts. */
  List<String> it(int at) {
    List<String> answering = phrases.isAskedFirst() ? ahead(at) : List.of();
    if (!answering.isEmpty()) {
      return answering;
    }
    boolean owns = phrases.isActing(at) || phrases.isOwningModel(at);
    return owns || !spoken.orgsHere().isEmpty() ? last() : List.of();
  }

  /** "Theirs": of whoever is asked, or was spoken of last. */
  List<String> theirs(int at) {
    return phrases.isAskedFirst() && last().isEmpty() ? ahead(at) : last();
  }

  /** "The company", "her employer", "the lab". */
  List<String> company(int at) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    if (at > 0 && Set.of("his", "her").contains(cells.get(at - 1).lower())) {
      List<String> employer = employer();
      return employer.isEmpty() && !spoken.orgsHere().isEmpty() ? last() : employer;
    }
    // ", the company said": whoever the text was about before, not whom this sentence names.
    boolean trailing =
        at > 1
            && at + 1 < cells.size()
            && cells.get(at - 2).text().equals(",")
            && LEXICON.is(cells.get(at + 1), "SAY");
    if (trailing && !spoken.orgs().isEmpty()) {
      return List.of(spoken.orgs().getFirst());
    }
    List<String> last = last();
    return last.isEmpty() && phrases.endsInSaying() ? ahead(at) : last;
  }

  /** The organisation spoken of last; empty where there was none. */
  List<String> last() {
    List<String> from = spoken.orgsHere().isEmpty() ? spoken.orgs() : spoken.orgsHere();
    return from.isEmpty() ? List.of() : List.of(from.getFirst());
  }

  /** "Asked whether it made X, O ...", "The company made X, O said": named behind the pronoun. */
  private List<String> ahead(int at) {
    List<String> named =
        cells.subList(at, cells.size()).stream()
            .filter(cell -> cell.slot().equals("O"))
            .map(cell -> mentions.get(cell.ref()).canonical())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.size() == 1 ? named : List.of();
  }

  /** "We" is the vendor on its own site, and the organisation that is quoted elsewhere. */
  List<String> us(int at) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    boolean quoted =
        cells.subList(0, at).stream()
            .anyMatch(cell -> Set.of("\"", "“", "``").contains(cell.text()));
    int said = quoted ? 0 : phrases.saidFrom(at);
    if (said < at && !quoted) {
      return List.of();
    }
    for (Cell cell : cells.subList(said, cells.size())) {
      String org = cell.isMention() ? speaker(mentions.get(cell.ref())) : null;
      if (org != null) {
        return List.of(org);
      }
    }
    List<String> employer = employer();
    return !employer.isEmpty() || spoken.orgs().isEmpty()
        ? employer
        : List.of(spoken.orgs().getFirst());
  }

  private @Nullable String speaker(Mention mention) {
    return switch (mention.type()) {
      case ORG -> mention.canonical();
      case PERSON ->
          mention.canonical() == null ? null : voice.employers().get(mention.canonical());
      case MODEL, MODEL_FAMILY, BENCHMARK, PRODUCT -> null;
    };
  }

  /** Of the person spoken of last. */
  List<String> employer() {
    String person = spoken.person();
    String org = person == null ? null : voice.employers().get(person);
    return org == null ? List.of() : List.of(org);
  }
}
