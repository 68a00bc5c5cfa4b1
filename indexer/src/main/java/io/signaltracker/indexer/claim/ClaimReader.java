// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Passage;
import io.signaltracker.indexer.language.Lexicon;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the claims of one parsed sentence. Thread-safe. */
final class ClaimReader {

  /** Until all claims of the document are known ({@link Grounds}). */
  private static final double UNWEIGHED = 0;

  private static final Set<Draft.Says> NOT_ASKED =
      EnumSet.of(
          Draft.Says.DENIED, Draft.Says.NEGATED, Draft.Says.BACKGROUND, Draft.Says.RULED_OUT);

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
    HolderWords words =
        new HolderWords(sentence, roles, names, voice, setting.person(), this::isOutlet);
    HolderReader rules = new HolderReader(sentence, roles, words);
    HolderChoice holders = new HolderChoice(article, sentence, setting, rules, words, trace);
    StatusReader statuses = new StatusReader(sentence, voice, rules, gazetteer);
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Draft draft : drafts(article, sentence, voice, setting, roles, names)) {
      Scope scope = new Scope(sentence, draft.anchor());
      Holder holder = holders.holder(scope, draft);
      ClaimStatus status = statuses.status(scope, draft, holder);
      if (status != null) {
        Claim claim = claim(article, sentence, draft, status, holder, scope);
        claims.putIfAbsent(claim.id(), claim);
      }
    }
    return List.copyOf(claims.values());
  }

  /** The denial of a claim of the sentence before, in a sentence that names nobody. */
  Claim denied(Article article, Passage passage, Claim claim, String holder) {
    Draft draft =
        new Draft(claim.subject(), claim.relation(), claim.object(), 0, Draft.Says.DENIED, "");
    return new Claim(
        id(article, passage.start(), passage.end(), draft, holder),
        article.id(),
        article.version(),
        article.text().substring(passage.start(), passage.end()),
        passage.start(),
        passage.end(),
        claim.subject(),
        claim.relation(),
        claim.object(),
        ClaimStatus.DENIED,
        holder,
        UNWEIGHED,
        claim.pattern(),
        List.of(new Cue("status", passage.start(), passage.end(), "retraction")));
  }

  /** Whether an organisation is one that reports on others: listed as such, or so named. */
  private boolean isOutlet(String org) {
    String last = org.substring(org.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return gazetteer
        .entity(org)
        .map(entity -> entity.flags().contains("outlet"))
        .orElseGet(() -> Lexicon.shipped().is(last, "OUTLETWORD"));
  }

  /** What a question asks: no claims, until it is answered. */
  List<Draft> asked(ReadSentence sentence, Voice voice, Setting setting) {
    if (!sentence.isQuestion()) {
      return List.of();
    }
    Roles roles = new Roles(sentence);
    Names names = new Names(sentence, roles);
    return ruled(sentence, voice, setting, roles, names).stream()
        .filter(draft -> !NOT_ASKED.contains(draft.says()))
        .toList();
  }

  /** A question answered with yes or no. */
  private static List<Draft> answered(ReadSentence sentence, Setting setting) {
    Answers answers = new Answers(sentence);
    int no = setting.asked().isEmpty() ? -1 : answers.no();
    int yes = setting.asked().isEmpty() || no >= 0 ? -1 : answers.yes();
    if (no < 0 && yes < 0) {
      return List.of();
    }
    return setting.asked().stream()
        .map(draft ->
            new Draft(
                draft.subject(),
                draft.relation(),
                draft.object(),
                Math.max(no, yes),
                no >= 0 ? Draft.Says.RULED_OUT : Draft.Says.FLAT,
                no >= 0 ? "answer:no" : "answer:yes"))
        .toList();
  }

  private List<Draft> ruled(
      ReadSentence sentence, Voice voice, Setting setting, Roles roles, Names names) {
    List<Draft> drafts = new FrameReader(sentence, roles, names, setting.topic()).read();
    drafts.addAll(new SurfaceReader(sentence, setting, voice).read());
    if (setting.isThread()) {
      drafts.addAll(new FragmentReader(sentence, setting).read());
    }
    return drafts;
  }

  private List<Draft> drafts(
      Article article,
      ReadSentence sentence,
      Voice voice,
      Setting setting,
      Roles roles,
      Names names) {
    List<Draft> drafts = ruled(sentence, voice, setting, roles, names);
    drafts.addAll(answered(sentence, setting));
    drafts.removeIf(draft -> Drafts.isIdle(sentence, draft));
    drafts = new Bystanders(sentence, gazetteer).removed(new Gapping(sentence).extended(drafts));
    PairReader pairs = new PairReader(sentence, setting, gazetteer);
    List<Draft> all = new ArrayList<>(drafts);
    all.addAll(pairs.read(drafts, trace, ReadingTrace.Span.of(article, sentence)));
    Foils foils = new Foils(sentence);
    all.replaceAll(foils::judged);
    List<Draft> own = new OtherMakers(sentence).removed(foils.extended(all));
    return Drafts.chained(Drafts.best(own));
  }

  private static Claim claim(
      Article article,
      ReadSentence sentence,
      Draft draft,
      ClaimStatus status,
      Holder holder,
      Scope scope) {
    String name = holderName(draft, status, holder);
    return new Claim(
        id(article, sentence.start(), sentence.end(), draft, name),
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

  private static String holderName(Draft draft, ClaimStatus status, Holder holder) {
    boolean release =
        draft.says() == Draft.Says.RELEASE && status == ClaimStatus.CONFIRMED && holder.cell() < 0;
    return release ? draft.object() : holder.name();
  }

  private static List<Cue> cues(ReadSentence sentence, Scope scope, Draft draft, Holder holder) {
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

  private static String id(Article article, int start, int end, Draft draft, String holder) {
    String key =
        String.join(
            "\n",
            article.id(),
            Integer.toString(start),
            Integer.toString(end),
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
