// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NameLookup;
import io.signaltracker.indexer.entity.Passage;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Toolkit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the attribution claims of one document, sentence by sentence. Thread-safe. */
public final class ClaimExtractor {

  /** Longer sentences are not parsed: parsing time grows and what it finds does not. */
  public static final int LONGEST_SENTENCE = 100;

  private final Gazetteer gazetteer;
  private final SentenceParser parser;
  private final Speaker speaker;
  private final ClaimReader reader;

  /**
   * On one toolkit.
   *
   * @param trace is shown what is weighed; {@link ReadingTrace#OFF} for nobody
   */
  public ClaimExtractor(Gazetteer gazetteer, Toolkit toolkit, ReadingTrace trace) {
    this.gazetteer = gazetteer;
    this.parser = new SentenceParser(toolkit);
    this.speaker = new Speaker(gazetteer);
    this.reader = new ClaimReader(gazetteer, trace);
  }

  /**
   * The claims, by position.
   *
   * @param passages the sentences, in order
   * @param mentions the mentions, by position
   * @param titled models that the title of a thread names: what it is about where its posts name
   *     none
   * @param modelsInPlay models that boards and catalogues list at the time
   * @param isLate asked before each sentence; once true, the rest is left unread
   */
  public List<Claim> claims(
      Article article,
      List<Passage> passages,
      List<Mention> mentions,
      List<Mention> titled,
      Collection<String> modelsInPlay,
      BooleanSupplier isLate) {
    List<Mention> models = withTitled(models(mentions), models(titled));
    if (models.isEmpty()) {
      return List.of();
    }
    Voice voice = speaker.voice(article, passages, mentions);
    Topic topic =
        new Topic(
            models, article.title(), name -> NameLookup.isVersion(gazetteer, name), modelsInPlay);
    boolean casual = article.sourceType() == SourceType.COMMUNITY;
    Discourse discourse = new Discourse(voice, topic, casual);
    boolean thread = casual && topic.isMystery();
    People people = new People();
    Map<String, Claim> found = new LinkedHashMap<>();
    List<Claim> last = List.of();
    for (Passage passage : passages) {
      if (isLate.getAsBoolean()) {
        break;
      }
      boolean claims = canClaim(passage, mentions, voice) || !discourse.asked().isEmpty();
      List<Claim> here = List.of();
      if (!last.isEmpty() && isRetraction(passage, mentions)) {
        discourse.ask(List.of());
        takeBack(article, passage, last, voice, found);
      } else if (passage.words().size() > LONGEST_SENTENCE || !claims) {
        discourse.ask(List.of());
      } else {
        here = read(article, passage, mentions, voice, discourse, people, thread);
        here.forEach(claim -> found.putIfAbsent(claim.id(), claim));
      }
      last = here;
      people.read(passage.words());
    }
    return weighed(List.copyOf(found.values()), mentions);
  }

  private boolean isRetraction(Passage passage, List<Mention> mentions) {
    return passage.words().size() <= Retraction.LONGEST
        && Retraction.isIn(parser.cells(passage.words(), mentions));
  }

  /** What the sentence before claimed is denied in this one. */
  private void takeBack(
      Article article, Passage passage, List<Claim> last, Voice voice, Map<String, Claim> found) {
    String own = passage.speaker() == null ? voice.holder() : passage.speaker();
    for (Claim claim : last) {
      if (claim.status() != ClaimStatus.DENIED) {
        if (Retraction.isWithdrawn(claim, own)) {
          found.remove(claim.id());
        }
        Claim denial = reader.denied(article, passage, claim, own);
        found.putIfAbsent(denial.id(), denial);
      }
    }
  }

  private static List<Claim> weighed(List<Claim> claims, List<Mention> mentions) {
    Confidence confidence = Confidence.shipped();
    return claims.stream()
        .map(claim -> claim.withConfidence(confidence.of(Grounds.of(claim, claims, mentions))))
        .toList();
  }

  /** The one model that a title names counts among those of the text, which may not repeat it. */
  private static List<Mention> withTitled(List<Mention> models, List<Mention> titled) {
    Set<String> named = names(models);
    Set<String> asked = names(titled);
    if (!models.isEmpty() && (asked.size() != 1 || named.containsAll(asked))) {
      return models;
    }
    return Stream.concat(models.stream(), titled.stream()).toList();
  }

  private static Set<String> names(List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::canonical)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<Mention> models(List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.type() == EntityType.MODEL).toList();
  }

  private static boolean canClaim(Passage passage, List<Mention> mentions, Voice voice) {
    boolean named =
        mentions.stream()
            .anyMatch(mention ->
                mention.start() < passage.end()
                    && mention.end() > passage.start()
                    && (mention.type() == EntityType.MODEL
                        || mention.type() == EntityType.MODEL_FAMILY
                        || mention.type() == EntityType.ORG));
    return named
        || (voice.firstPerson() != null
            && passage.words().stream()
                .anyMatch(word ->
                    Set.of("we", "our", "ours").contains(word.lemma())
                        || word.text().equalsIgnoreCase("we")
                        || word.text().equalsIgnoreCase("our")));
  }

  private List<Claim> read(
      Article article,
      Passage passage,
      List<Mention> mentions,
      Voice voice,
      Discourse discourse,
      People people,
      boolean thread) {
    List<Cell> cells = parser.cells(passage.words(), mentions);
    Set<String> last = discourse.last();
    List<ReadSentence.@Nullable Referent> referents = discourse.read(cells, mentions);
    ReadSentence sentence =
        new ReadSentence(passage.speaker(), cells, parser.parse(cells), mentions, referents);
    Setting setting =
        new Setting(
            discourse.topic(),
            last,
            discourse.person(),
            discourse.holder(),
            people.last(),
            thread,
            discourse.asked());
    List<Claim> claims = reader.read(article, sentence, voice, setting);
    discourse.ask(reader.asked(sentence, voice, setting));
    if (!claims.isEmpty()) {
      discourse.heldBy(claims.getLast().holder());
    }
    return claims;
  }
}
