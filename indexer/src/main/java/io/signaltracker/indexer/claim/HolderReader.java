// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who asserts or denies a claim: the innermost one who says or thinks it. */
final class HolderReader {

  /**
   * The answer.
   *
   * @param cell the word that named the holder; -1 for the document's own voice
   * @param company whether the holder is an organisation of the field or speaks for one
   * @param org the organisation that the holder is or speaks for; null for none
   */
  record Holder(String name, int cell, boolean company, @Nullable String org) {}

  private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Speech speech;
  private final Names names;
  private final Voice voice;
  private final @Nullable String lastPerson;

  HolderReader(
      ReadSentence sentence, Roles roles, Names names, Voice voice, @Nullable String lastPerson) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.speech = new Speech(sentence);
    this.names = names;
    this.voice = voice;
    this.lastPerson = lastPerson;
  }

  Holder holder(Scope scope, Draft draft) {
    if (isOwnGuess(draft)) {
      return own();
    }
    Holder doer = isVerbOfGuessing(draft) ? fromSubject(draft.anchor()) : null;
    if (doer != null) {
      return doer;
    }
    for (int at : scope.chain()) {
      boolean governs = at != draft.anchor() && !isNextClause(at, draft.anchor());
      boolean denied = scope.isRefuted() || draft.says() == Draft.Says.DENIED;
      boolean refuted = denied && sentence.is(at, "GUESS");
      Holder found = governs && !refuted ? fromGovernor(at, scope) : null;
      if (found != null) {
        return found;
      }
    }
    return fromElsewhere(scope, draft);
  }

  /** "it could be theirs, and some think that ...": a later clause governs no earlier one. */
  boolean isNextClause(int governor, int anchor) {
    for (int at = anchor + 2; at < governor; at++) {
      if (sentence.isWord(at, "and", "but") && sentence.isWord(at - 1, ",")) {
        return true;
      }
    }
    return false;
  }

  private Holder fromElsewhere(Scope scope, Draft draft) {
    Holder beside = fromBeside(scope);
    if (beside != null) {
      return beside;
    }
    if (draft.says() == Draft.Says.CONFIRMED) {
      return new Holder(draft.object(), draft.anchor(), true, draft.object());
    }
    Holder quoted = fromAccording();
    if (quoted != null) {
      return quoted;
    }
    Holder introduced = fromIntroduction();
    if (introduced != null) {
      return introduced;
    }
    Holder guessed = fromGuessBefore(draft.anchor());
    if (guessed != null) {
      return guessed;
    }
    Holder root = fromRoot(scope, draft);
    return root == null ? own() : root;
  }

  /** A bet without grammar is the poster's own. */
  private boolean isOwnGuess(Draft draft) {
    return draft.pattern().startsWith("surface:")
        && draft.says() != Draft.Says.FLAT
        && sentence.speaker() != null;
  }

  private boolean isVerbOfGuessing(Draft draft) {
    boolean acts =
        draft.says() == Draft.Says.GUESS
            || draft.says() == Draft.Says.DENIED
            || draft.says() == Draft.Says.CONFIRMED
            || sentence.is(draft.anchor(), "TRACE")
            || sentence.is(draft.anchor(), "CREDIT");
    return acts && sentence.cell(draft.anchor()).isVerb();
  }

  /** Where the parser lost the way up, the sentence's main verb of saying still has a subject. */
  private @Nullable Holder fromRoot(Scope scope, Draft draft) {
    for (int at = 0; at < sentence.cells().size(); at++) {
      boolean root = tree.head(at) < 0 && sentence.cell(at).isVerb() && at < draft.anchor();
      if (root
          && !scope.chain().contains(at)
          && (speech.isSpeech(at) || isQuoted(at, draft.anchor()))) {
        return fromSubject(at);
      }
    }
    return null;
  }

  private boolean isQuoted(int verb, int anchor) {
    long marks =
        sentence.cells().subList(verb, anchor).stream()
            .filter(cell -> cell.text().equals("\"") || cell.text().equals("“"))
            .count();
    return marks % 2 == 1;
  }

  /** Whether the one who did it speaks: "we distilled X from M". */
  boolean isOwnDoing(Draft draft) {
    return sentence.cell(draft.anchor()).isVerb()
        && roles.subjects(draft.anchor(), 0).stream()
            .anyMatch(at -> Set.of("i", "we").contains(sentence.cell(at).lower()));
  }

  /** The document's own voice, or the post's. */
  Holder own() {
    String speaker = sentence.speaker();
    if (speaker != null) {
      return new Holder(speaker, -1, false, null);
    }
    return new Holder(voice.holder(), -1, voice.firstPerson() != null, voice.firstPerson());
  }

  private @Nullable Holder fromGovernor(int at, Scope scope) {
    if (sentence.is(at, "GUESS") && !sentence.cell(at).isVerb()) {
      return fromGuess(at);
    }
    if ((speech.isSpeech(at) && sentence.cell(at).isVerb()) || sentence.is(at, "SURE")) {
      return fromSubject(at);
    }
    for (int subject : tree.children(at, "nsubj", "nsubj:pass")) {
      if (sentence.is(subject, "GUESS") && !scope.isRefuted() && !scope.chain().contains(subject)) {
        return fromGuess(subject);
      }
    }
    return null;
  }

  private @Nullable Holder fromGuess(int at) {
    for (int owner : tree.children(at, "nmod:poss")) {
      Holder holder = classify(owner, 0);
      if (holder != null) {
        return holder;
      }
    }
    return sentence.speaker() == null ? new Holder("community", at, false, null) : null;
  }

  private @Nullable Holder fromSubject(int at) {
    for (int subject : roles.agents(at)) {
      Holder holder = classify(subject, 0);
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  /** ", a spokesperson added" hung beside the claim. */
  private @Nullable Holder fromBeside(Scope scope) {
    for (int at : scope.chain()) {
      for (int child : tree.children(at, "parataxis", "ccomp", "dep", "advcl", "discourse")) {
        boolean says =
            sentence.cell(child).isVerb()
                && speech.isSpeech(child)
                && !scope.chain().contains(child);
        if (says && tree.children(child, "ccomp").isEmpty() && isLast(child)) {
          Holder holder = fromSubject(child);
          if (holder != null) {
            return holder;
          }
        }
      }
    }
    return null;
  }

  private boolean isLast(int verb) {
    boolean asSaid =
        tree.children(verb, "mark", "advmod", "case").stream()
            .anyMatch(at -> sentence.isWord(at, "as"));
    return asSaid || verb > sentence.cells().size() / 2 || verb > sentence.cells().size() - 12;
  }

  private @Nullable Holder fromAccording() {
    for (int at = 0; at < sentence.cells().size(); at++) {
      if (sentence.isWord(at, "according") && tree.head(at) >= 0) {
        int source = tree.is(at, "case") ? tree.head(at) : firstOblique(at);
        Holder holder = source < 0 ? null : classify(source, 0);
        if (holder != null) {
          return holder;
        }
      }
    }
    return null;
  }

  /** "For the researcher A. B., it is ...", "I am X, trained by O". */
  private @Nullable Holder fromIntroduction() {
    for (int at = 0; at + 2 < sentence.cells().size(); at++) {
      String self = sentence.named(at + 2, EntityType.MODEL);
      if (self != null && sentence.isWord(at, "i", "you") && sentence.isWord(at + 1, "be")) {
        return new Holder(self, at + 2, false, null);
      }
    }
    if (!sentence.isWord(0, "for", "to")) {
      return null;
    }
    for (int at = 1; at < Math.min(6, sentence.cells().size()); at++) {
      String person = sentence.named(at, EntityType.PERSON);
      if (person != null) {
        return person(person, at);
      }
    }
    return null;
  }

  /** "on the guess that ..." hung on the verb instead of on the guess. */
  private @Nullable Holder fromGuessBefore(int anchor) {
    for (int at = anchor - 2; at >= 0; at--) {
      boolean guess = sentence.is(at, "GUESS") && !sentence.cell(at).isVerb();
      if (guess && sentence.isWord(at + 1, "that")) {
        return fromGuess(at);
      }
    }
    return null;
  }

  private int firstOblique(int at) {
    List<Integer> found = tree.children(at, "obl", "nmod", "fixed", "pobj", "obj");
    return found.isEmpty() ? -1 : found.getLast();
  }

  /** The organisation whose people a word means, "staff at O", "O's guys"; null for none. */
  @Nullable Holder employer(int node) {
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    return orgs.isEmpty() ? null : new Holder(orgs.getFirst(), node, true, orgs.getFirst());
  }

  /** Whom a word means; null for nobody. */
  @Nullable Holder classified(int node) {
    return classify(node, 0);
  }

  private @Nullable Holder classify(int node, int depth) {
    if (depth > 3) {
      return null;
    }
    Holder named = named(node);
    if (named != null) {
      return named;
    }
    if (FIRST.contains(sentence.cell(node).lower())) {
      return firstPerson(node);
    }
    if (sentence.isWord(node, "he", "she", "his", "her") && lastPerson != null) {
      return person(lastPerson, node);
    }
    if (sentence.cell(node).tag().equals("CD")
        || sentence.isWord(node, "some", "several", "many", "most", "few")) {
      for (int of : roles.obliques(node, Set.of("of"))) {
        return classify(of, depth + 1);
      }
    }
    Holder apposed = apposed(node);
    return apposed != null ? apposed : byKind(node);
  }

  private Holder firstPerson(int node) {
    Holder own = own();
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    return orgs.isEmpty() ? own : new Holder(orgs.getFirst(), node, true, orgs.getFirst());
  }

  private @Nullable Holder named(int node) {
    String person = sentence.named(node, EntityType.PERSON);
    if (person != null) {
      return person(person, node);
    }
    String org = sentence.named(node, EntityType.ORG);
    if (org != null) {
      return new Holder(org, node, true, org);
    }
    String board = sentence.named(node, EntityType.BENCHMARK);
    if (board != null) {
      return new Holder(board, node, false, null);
    }
    String model = sentence.named(node, EntityType.MODEL);
    return model == null || !speaks(node) ? null : new Holder(model, node, false, null);
  }

  /** A model holds a claim about itself only where it talks. */
  private boolean speaks(int node) {
    int verb = tree.head(node);
    return verb >= 0
        && sentence.isWord(
            verb,
            "say",
            "claim",
            "tell",
            "introduce",
            "identify",
            "describe",
            "call",
            "insist",
            "state",
            "answer",
            "reply");
  }

  private Holder person(String person, int node) {
    String org = voice.employers().get(person);
    return new Holder(person, node, org != null, org);
  }

  private @Nullable Holder apposed(int node) {
    for (int child : tree.children(node, "appos", "flat", "compound")) {
      String person = sentence.named(child, EntityType.PERSON);
      if (person != null) {
        return person(person, child);
      }
    }
    if (sentence.is(node, "GUESS")) {
      return fromGuess(node);
    }
    return null;
  }

  private @Nullable Holder byKind(int node) {
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    String org = orgs.isEmpty() ? null : orgs.getFirst();
    if (isAnonymous(node)) {
      return new Holder("insiders", node, false, null);
    }
    if (org != null
        && (sentence.is(node, "SPOKES")
            || sentence.is(node, "STATEMENT")
            || sentence.is(node, "COMPANY")
            || sentence.is(node, "TEAM")
            || isPronoun(node))) {
      return new Holder(org, node, true, org);
    }
    if (isPronoun(node)) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      return models.isEmpty() || !speaks(node)
          ? null
          : new Holder(models.getFirst(), node, false, null);
    }
    if (sentence.is(node, "MODEL") && !sentence.isWord(node, "one", "release", "build")) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      if (!models.isEmpty()) {
        return new Holder(models.getFirst(), node, false, null);
      }
    }
    return byClass(node);
  }

  private boolean isPronoun(int node) {
    return sentence.isWord(node, "it", "they");
  }

  private @Nullable Holder byClass(int node) {
    if (sentence.isWord(node, "official", "executive", "officer", "manager", "contractor")) {
      return new Holder("insiders", node, false, null);
    }
    if (sentence.is(node, "MEDIA")) {
      return new Holder("media", node, false, null);
    }
    if (sentence.isWord(node, "people", "persons", "developers")
        && hasNumber(node)
        && !sentence.isWord(node, "people", "persons")) {
      return new Holder("analysts", node, false, null);
    }
    if (sentence.isWord(node, "investor", "trader")
        && tree.children(node, "nmod", "acl").isEmpty()) {
      return new Holder("community", node, false, null);
    }
    if (sentence.is(node, "INSIDER")
        && !(sentence.isWord(node, "people", "person")
            && tree.children(node).stream()
                .noneMatch(c ->
                    tree.is(c, "amod")
                        || tree.is(c, "nmod")
                        || tree.is(c, "acl")
                        || tree.is(c, "nummod")
                        || tree.is(c, "det")))) {
      return new Holder("insiders", node, false, null);
    }
    if (sentence.is(node, "ANALYST")) {
      return new Holder("analysts", node, false, null);
    }
    return sentence.is(node, "COMMUNITY") || sentence.is(node, "GUESS")
        ? new Holder("community", node, false, null)
        : null;
  }

  private boolean hasNumber(int node) {
    return !tree.children(node, "nummod").isEmpty();
  }

  private boolean isAnonymous(int node) {
    boolean former =
        tree.children(node, "amod").stream().anyMatch(child -> sentence.isWord(child, "former"));
    boolean insider =
        sentence.is(node, "INSIDER") && !tree.children(node, "nmod", "acl", "amod").isEmpty();
    boolean condition =
        sentence.cells().stream().anyMatch(cell -> cell.lower().equals("anonymity"));
    return former || condition || insider && !sentence.isWord(node, "people", "person");
  }
}
