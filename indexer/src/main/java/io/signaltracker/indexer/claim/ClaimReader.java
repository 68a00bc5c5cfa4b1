// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.entity.Gazetteer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the claims of one parsed sentence. Thread-safe. */
final class ClaimReader {

  /**
   * What went before a sentence.
   *
   * @param topic the model that the document is about; empty for none
   * @param last the model spoken of last; empty for none
   * @param person who "he" or "she" is; null for nobody
   * @param holder who held the last claim; null where there was none
   * @param people the group of those without a name spoken of last; null where there was none
   * @param isThread whether people talk about a model that no catalogue knows
   */
  record Setting(
      Set<String> topic,
      Set<String> last,
      @Nullable String person,
      @Nullable String holder,
      @Nullable String people,
      boolean isThread) {}

  /** Until all claims of the document are known ({@link Grounds}). */
  private static final double UNWEIGHED = 0;

  private static final Set<String> QUOTES = Set.of("\"", "“", "”");

  private final Gazetteer gazetteer;
  private final ReadingTrace trace;

  ClaimReader(Gazetteer gazetteer, ReadingTrace trace) {
    this.gazetteer = gazetteer;
    this.trace = trace;
  }

  /** The claims, in the order of their anchors. */
  List<Claim> read(Article article, ReadSentence sentence, Voice voice, Setting setting) {
    if (sentence.isQuestion()) {
      return List.of();
    }
    Roles roles = new Roles(sentence);
    Names names = new Names(sentence, roles);
    HolderReader holders = new HolderReader(sentence, roles, names, voice, setting.person());
    List<Draft> drafts = new FrameReader(sentence, roles, names, setting.topic()).read();
    drafts.addAll(new SurfaceReader(sentence, setting, voice).read());
    if (setting.isThread()) {
      drafts.addAll(new FragmentReader(sentence, setting).read());
    }
    drafts.removeIf(draft -> isIdle(sentence, draft));
    drafts = new Bystanders(sentence, gazetteer).removed(new Gapping(sentence).extended(drafts));
    PairReader pairs = new PairReader(sentence, setting, gazetteer);
    List<Draft> all = new ArrayList<>(drafts);
    all.addAll(pairs.read(drafts, trace, span(article, sentence)));
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Draft draft : chained(best(all))) {
      Claim claim = claim(article, sentence, voice, holders, setting, draft);
      if (claim != null) {
        claims.putIfAbsent(claim.id(), claim);
      }
    }
    return List.copyOf(claims.values());
  }

  /** What is a claim only where it is negated, and is not. */
  private static boolean isIdle(ReadSentence sentence, Draft draft) {
    return draft.says() == Draft.Says.NEGATED && !new Scope(sentence, draft.anchor()).isNegated();
  }

  /** One draft for each triple: what is said in passing yields to what is asserted. */
  private static List<Draft> best(List<Draft> drafts) {
    List<Draft> order = new ArrayList<>(drafts);
    order.sort(Comparator.comparingInt(draft -> rank(draft.says())));
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : order) {
      if (kept.stream().noneMatch(draft::sameTriple)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static int rank(Draft.Says says) {
    return switch (says) {
      case DENIED -> 0;
      case FLAT, RELEASE, CONFIRMED, GUESS, VENDOR -> 1;
      case NEGATED -> 2;
      case BACKGROUND -> 3;
    };
  }

  /** "X is ORG's M" also says that ORG made X. */
  private static List<Draft> chained(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Draft same : drafts) {
      for (Draft made : drafts) {
        if (same.relation() == Relation.SAME_AS && made.relation() == Relation.DEVELOPED_BY) {
          chain(same, made, all);
        }
      }
    }
    return all;
  }

  private static void chain(Draft same, Draft made, List<Draft> all) {
    boolean forward = made.subject().equals(same.object());
    if (!forward
        && !(made.subject().equals(same.subject()) && made.says() == Draft.Says.BACKGROUND)) {
      return;
    }
    Draft draft =
        new Draft(
            forward ? same.subject() : same.object(),
            Relation.DEVELOPED_BY,
            made.object(),
            same.anchor(),
            same.says(),
            same.pattern() + "+maker");
    if (forward || all.stream().noneMatch(draft::sameTriple)) {
      all.removeIf(other -> other.says() == Draft.Says.BACKGROUND && other.sameTriple(draft));
      if (all.stream().noneMatch(draft::sameTriple)) {
        all.add(draft);
      }
    }
  }

  private static ReadingTrace.Span span(Article article, ReadSentence sentence) {
    return new ReadingTrace.Span(article.id(), sentence.start(), sentence.end());
  }

  private @Nullable Claim claim(
      Article article,
      ReadSentence sentence,
      Voice voice,
      HolderReader holders,
      Setting setting,
      Draft draft) {
    Scope scope = new Scope(sentence, draft.anchor());
    HolderReader.Holder holder = holder(article, sentence, holders, setting, scope, draft);
    ClaimStatus status = status(sentence, holders, scope, draft, holder, voice);
    if (status == null) {
      return null;
    }
    String name = holderName(draft, status, holder);
    return new Claim(
        id(article, sentence, draft, name),
        article.id(),
        article.version(),
        article.text().substring(sentence.start(), sentence.end()),
        sentence.start(),
        sentence.end(),
        draft.subject(),
        draft.relation(),
        draft.object(),
        status,
        name,
        UNWEIGHED,
        draft.pattern(),
        cues(sentence, scope, draft, holder));
  }

  private static ReadingTrace.Triple triple(Draft draft) {
    return new ReadingTrace.Triple(
        new ReadingTrace.Sides(draft.subject(), draft.object()), draft.relation());
  }

  /** The one whom most speaks for, among them the one whom the rules find. */
  private HolderReader.Holder holder(
      Article article,
      ReadSentence sentence,
      HolderReader holders,
      Setting setting,
      Scope scope,
      Draft draft) {
    if (draft.says() == Draft.Says.BACKGROUND) {
      return holders.own();
    }
    HolderReader.Holder ruled = holders.holder(scope, draft);
    HolderFeatures features = new HolderFeatures(sentence, draft, scope, ruled);
    HolderReader.Holder best = ruled;
    double most = Double.NEGATIVE_INFINITY;
    for (HolderCandidate candidate : HolderCandidate.of(sentence, holders, draft, setting)) {
      Set<String> seen = features.of(candidate, article.sourceType().word());
      trace.holder(span(article, sentence), triple(draft), candidate.holder().name(), seen);
      boolean asRuled = candidate.holder().name().equals(ruled.name());
      double odds = HolderModel.odds(seen) + (asRuled ? HolderModel.MARGIN : 0);
      boolean heard = asRuled || !isUnheard(sentence, holders, draft, candidate);
      if (HolderModel.isFitted() && heard && odds > most) {
        most = odds;
        best = asRuled ? ruled : candidate.holder();
      }
    }
    return best;
  }

  /**
   * Whether the claim cannot be theirs: the maker that a sentence names without letting it speak
   * ("M, an early N by O"), and a crowd of the next clause ("it may be O's, and testers think
   * ...").
   */
  private static boolean isUnheard(
      ReadSentence sentence, HolderReader holders, Draft draft, HolderCandidate candidate) {
    int at = candidate.holder().cell();
    if (at < 0 || sentence.cells().stream().anyMatch(cell -> QUOTES.contains(cell.text()))) {
      return false;
    }
    if (HolderCandidate.GROUPS.contains(candidate.kind())) {
      return holders.isNextClause(at, draft.anchor());
    }
    int head = sentence.tree().head(at);
    Speech speech = new Speech(sentence);
    return candidate.kind().equals("ORG")
        && candidate.holder().name().equals(draft.object())
        && !speech.speaks(at)
        && (head < 0 || !speech.speaks(head));
  }

  private static String holderName(Draft draft, ClaimStatus status, HolderReader.Holder holder) {
    boolean release =
        draft.says() == Draft.Says.RELEASE && status == ClaimStatus.CONFIRMED && holder.cell() < 0;
    return release ? draft.object() : holder.name();
  }

  private @Nullable ClaimStatus status(
      ReadSentence sentence,
      HolderReader holders,
      Scope scope,
      Draft draft,
      HolderReader.Holder holder,
      Voice voice) {
    if (scope.isVoid()) {
      return null;
    }
    return switch (draft.says()) {
      case BACKGROUND -> ClaimStatus.REPORTED;
      case DENIED -> ClaimStatus.DENIED;
      case NEGATED -> scope.isNegated() ? ClaimStatus.DENIED : null;
      case GUESS -> scope.isNegated() ? ClaimStatus.DENIED : ClaimStatus.SPECULATED;
      case CONFIRMED -> scope.isNegated() ? null : ClaimStatus.CONFIRMED;
      case VENDOR -> ClaimStatus.CONFIRMED;
      case RELEASE -> flat(sentence, scope, draft, holder, voice, holder.cell() < 0);
      case FLAT ->
          flat(
              sentence,
              scope,
              draft,
              holder,
              voice,
              holder.cell() < 0 && holders.isOwnDoing(draft));
    };
  }

  private ClaimStatus flat(
      ReadSentence sentence,
      Scope scope,
      Draft draft,
      HolderReader.Holder holder,
      Voice voice,
      boolean release) {
    if (scope.isNegated()) {
      return ClaimStatus.DENIED;
    }
    boolean maker = speaksForMaker(draft, holder);
    boolean assertive = scope.hedges().stream().allMatch(found -> found.rule().equals("THINK"));
    boolean own =
        draft.relation() == Relation.DEVELOPED_BY || draft.relation() == Relation.OWNED_BY;
    boolean hedged = !scope.hedges().isEmpty() || isThinking(sentence, draft, holder);
    if (hedged && !(maker && assertive && own)) {
      return ClaimStatus.SPECULATED;
    }
    boolean venue = holder.name().equals(voice.venue());
    boolean confirmed =
        scope.confirmations().stream().anyMatch(found -> isOwningUp(sentence, found))
            || !scope.confirmations().isEmpty() && mayConfirm(draft, holder);
    if (release || venue || maker || confirmed) {
      return ClaimStatus.CONFIRMED;
    }
    // The crowd guesses in whatever words it is quoted: so 129 of 147 labelled claims that it
    // holds.
    return holder.name().equals("community") ? ClaimStatus.SPECULATED : ClaimStatus.REPORTED;
  }

  /** Whoever confirms or admits it: that it is so is what the sentence says. */
  private static boolean isOwningUp(ReadSentence sentence, Scope.Found found) {
    return sentence.isWord(found.cell(), "confirm", "acknowledge", "admit", "concede", "confess");
  }

  /** Whether the holder is heard by a verb of thinking: "several coders, they believe, ...". */
  private static boolean isThinking(
      ReadSentence sentence, Draft draft, HolderReader.Holder holder) {
    int verb = holder.cell() < 0 ? -1 : sentence.tree().head(holder.cell());
    return verb >= 0
        && verb != draft.anchor()
        && sentence.cell(verb).isVerb()
        && sentence.is(verb, "THINK")
        && !sentence.is(verb, "SAY");
  }

  /** What insiders let slip, or another company, is not the maker's word. */
  private boolean mayConfirm(Draft draft, HolderReader.Holder holder) {
    boolean made =
        draft.relation() == Relation.DEVELOPED_BY || draft.relation() == Relation.OWNED_BY;
    boolean stranger =
        holder.org() != null
            && gazetteer
                .entity(holder.org())
                .map(org -> !org.flags().contains("venue"))
                .orElse(true);
    return !HolderCandidate.GROUPS.contains(holder.name()) && !(made && stranger);
  }

  private boolean speaksForMaker(Draft draft, HolderReader.Holder holder) {
    String org = holder.org();
    if (org == null) {
      return false;
    }
    boolean outlet =
        gazetteer.entity(org).map(entity -> entity.flags().contains("outlet")).orElse(false);
    return switch (draft.relation()) {
      case DEVELOPED_BY, OWNED_BY ->
          gazetteer.isUnitOf(draft.object(), org) || gazetteer.isUnitOf(org, draft.object());
      case BASED_ON, SAME_AS -> !outlet;
    };
  }

  private static List<Cue> cues(
      ReadSentence sentence, Scope scope, Draft draft, HolderReader.Holder holder) {
    List<Cue> cues = new ArrayList<>();
    cues.add(cue(sentence, "relation", draft.anchor(), draft.pattern()));
    scope.all().forEach(found -> cues.add(cue(sentence, "status", found.cell(), found.rule())));
    if (holder.cell() >= 0) {
      cues.add(cue(sentence, "holder", holder.cell(), "holder"));
    }
    return cues;
  }

  private static Cue cue(ReadSentence sentence, String role, int cell, String rule) {
    return new Cue(role, sentence.cell(cell).start(), sentence.cell(cell).end(), rule);
  }

  private static String id(Article article, ReadSentence sentence, Draft draft, String holder) {
    String key =
        String.join(
            "\n",
            article.id(),
            Integer.toString(sentence.start()),
            Integer.toString(sentence.end()),
            draft.subject(),
            draft.relation().word(),
            draft.object(),
            holder);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
