// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.entity.CellRow;
import io.signaltracker.indexer.entity.Entity;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NameLookup;
import io.signaltracker.indexer.entity.Passage;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who speaks in a document: its source, its vendor, its author, and who speaks for whom.
 */
public final class Speaker {

  private static final Set<String> SITE_WORDS =
      Set.of(
          "blog",
          "newsroom",
          "news",
          "team",
          "official",
          "press",
          "docs",
          "site",
          "changelog",
          "journal",
          "notes",
          "engineering",
          "releases",
          "release",
          "updates",
          "announcements",
          "diary",
          "log",
          "devlog",
          "weblog",
          "website",
          "page",
          "bulletin",
          "dispatches",
          "stories",
          "developers",
          "developer",
          "documentation",
          "community",
          "corner",
          "room",
          "letters");

  private static final List<Pattern> SPEAKS_FOR =
      Stream.of(
              "#O 's|’s ..3 @SPOKES ,? #P",
              "#O ..3 @SPOKES #P",
              "#P , ..5 @SPOKES ..2 of|at|for #O",
              "#P of|from|at #O",
              "#O 's|’s #P",
              "#P , who ..1 run|lead|head|direct|manage|chair|found ..2 #O",
              "#P , ..4 @SPOKES|@JOB of|at|for|with|from ..1 #O",
              "#P , #O 's ..3 @SPOKES")
          .map(source -> Pattern.of(source, Lexicon.shipped()))
          .toList();

  private static final List<Pattern> SPEAKS_FOR_LAST =
      Stream.of(
              "founder|co-founder|cofounder|president|chairman|chairwoman|chief|ceo|cto|director|spokesman|spokeswoman|spokesperson|boss|head|vp ..2 #P",
              "company 's|’s? ..2 @SPOKES #P",
              "#P , who run|lead|head|direct",
              "#P , ..2 founder|co-founder|president|chairman|ceo|cto")
          .map(source -> Pattern.of(source, Lexicon.shipped()))
          .toList();

  private static final List<Pattern> WE_ARE =
      Stream.of(
              "we ,|(|- #O ,|)|-",
              "we ,|( ..3 @TEAM|@COMPANY at|of|behind #O",
              "we at #O",
              "i|i'm ..4 @JOB|@SPOKES of|at #O",
              "i|i'm ..1 #P ,|( ..4 @JOB|@SPOKES of|at #O",
              "we are #O ,|.")
          .map(source -> Pattern.of(source, Lexicon.shipped()))
          .toList();

  private final Gazetteer gazetteer;

  public Speaker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The organisation that a source's name stands for: "OpenAI Blog" is OpenAI. */
  public String organisation(Article article) {
    for (Entity entity : NameLookup.in(gazetteer, article.sourceName())) {
      if (entity.type() == EntityType.ORG) {
        return entity.canonical();
      }
    }
    return withoutSiteWords(article.sourceName().strip());
  }

  /** "Blue Fox Engineering Blog" is Blue Fox's; a name of nothing but such words stays. */
  private static String withoutSiteWords(String name) {
    int cut = name.lastIndexOf(' ');
    boolean site = cut > 0 && SITE_WORDS.contains(name.substring(cut + 1).toLowerCase(Locale.ROOT));
    return site ? withoutSiteWords(name.substring(0, cut)) : name;
  }

  Voice voice(Article article, List<Passage> passages, List<Mention> mentions) {
    boolean vendor = article.sourceType() == SourceType.VENDOR;
    boolean venue =
        article.sourceType() == SourceType.LEADERBOARD
            || article.sourceType() == SourceType.CATALOGUE;
    String organisation = vendor ? apposed(article, passages, mentions) : "";
    return new Voice(
        vendor ? organisation : holder(article, passages),
        vendor ? organisation : null,
        venue ? article.sourceName() : null,
        employers(passages, mentions));
  }

  /**
   * Who "we" are in a vendor's text: "We, O, confirm", else whom the source's name stands for. A
   * unit's page that says "us at O" of its parent still speaks for the unit.
   */
  private String apposed(Article article, List<Passage> passages, List<Mention> mentions) {
    String source = organisation(article);
    for (Passage passage : passages) {
      List<Cell> cells = CellRow.of(passage.words(), mentions);
      for (Pattern pattern : WE_ARE) {
        for (Pattern.Match match : pattern.all(cells)) {
          String name = name(cells, mentions, match.slot("O"));
          if (name != null && !isQuoted(cells, match.from())) {
            return gazetteer.isUnitOf(source, name) ? source : name;
          }
        }
      }
    }
    return source;
  }

  private static boolean isQuoted(List<Cell> cells, int before) {
    return cells.subList(0, before).stream()
        .anyMatch(cell -> Set.of("\"", "“", "``").contains(cell.text()));
  }

  private static String holder(Article article, List<Passage> passages) {
    String author = article.author();
    boolean post =
        article.sourceType() == SourceType.COMMUNITY
            && passages.stream().allMatch(passage -> passage.speaker() == null);
    boolean personal =
        author != null
            && !author.isBlank()
            && (post || passages.stream().anyMatch(Speaker::isFirstPerson));
    return personal && author != null ? withoutAt(author) : article.sourceName();
  }

  private static String withoutAt(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : handle;
  }

  private static boolean isFirstPerson(Passage passage) {
    boolean quoted = false;
    for (var word : passage.words()) {
      String text = word.text();
      if (text.equals("\"") || text.equals("“") || text.equals("”")) {
        quoted = !quoted;
      }
      if (!quoted
          && passage.speaker() == null
          && (text.equals("I")
              || text.equalsIgnoreCase("my")
              || text.equals("i")
              || text.equals("me"))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, String> employers(List<Passage> passages, List<Mention> mentions) {
    Map<String, String> employers = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON && mention.canonical() != null) {
        String employer = gazetteer.entity(mention.canonical()).map(Entity::owner).orElse(null);
        if (employer != null) {
          employers.put(mention.canonical(), employer);
        }
      }
    }
    String last = null;
    for (Passage passage : passages) {
      List<Cell> cells = CellRow.of(passage.words(), mentions);
      learn(cells, mentions, last, employers);
      last = lastOrg(cells, mentions, last);
    }
    return employers;
  }

  private static void learn(
      List<Cell> cells,
      List<Mention> mentions,
      @Nullable String last,
      Map<String, String> employers) {
    for (Pattern pattern : SPEAKS_FOR) {
      for (Pattern.Match match : pattern.all(cells)) {
        put(
            name(cells, mentions, match.slot("P")),
            name(cells, mentions, match.slot("O")),
            employers);
      }
    }
    for (Pattern pattern : SPEAKS_FOR_LAST) {
      for (Pattern.Match match : pattern.all(cells)) {
        String before = lastOrg(cells.subList(0, Math.max(0, match.slot("P"))), mentions, last);
        put(name(cells, mentions, match.slot("P")), before, employers);
      }
    }
  }

  private static void put(
      @Nullable String person, @Nullable String org, Map<String, String> employers) {
    if (person != null && org != null) {
      employers.putIfAbsent(person, org);
    }
  }

  private static @Nullable String name(List<Cell> cells, List<Mention> mentions, int at) {
    return at < 0 ? null : mentions.get(cells.get(at).ref()).canonical();
  }

  private static @Nullable String lastOrg(
      List<Cell> cells, List<Mention> mentions, @Nullable String before) {
    String last = before;
    for (Cell cell : cells) {
      if (cell.slot().equals("O") && mentions.get(cell.ref()).canonical() != null) {
        last = mentions.get(cell.ref()).canonical();
        break;
      }
    }
    return last;
  }
}
