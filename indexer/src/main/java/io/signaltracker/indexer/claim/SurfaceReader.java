// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import io.signaltracker.indexer.language.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the word patterns of {@code surface.tsv} to one sentence. */
final class SurfaceReader {

  /** One line of the file. */
  record Rule(String name, Relation relation, Pattern pattern, Draft.Says says, String example) {}

  private static final List<Rule> SHIPPED =
      Resource.lines(SurfaceReader.class, "surface.tsv").stream().map(SurfaceReader::rule).toList();

  private final ReadSentence sentence;
  private final Setting setting;
  private final Voice voice;

  SurfaceReader(ReadSentence sentence, Setting setting, Voice voice) {
    this.sentence = sentence;
    this.setting = setting;
    this.voice = voice;
  }

  static List<Rule> shipped() {
    return SHIPPED;
  }

  private static Rule rule(Resource.Line line) {
    return new Rule(
        line.field(0),
        Relation.valueOf(line.field(1).toUpperCase(Locale.ROOT)),
        Pattern.of(line.field(2), Lexicon.shipped()),
        Draft.Says.valueOf(line.field(3).toUpperCase(Locale.ROOT)),
        line.field(4));
  }

  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    for (Rule rule : SHIPPED) {
      for (Pattern.Match match : rule.pattern().all(sentence.cells())) {
        apply(rule, match, drafts);
      }
    }
    return drafts;
  }

  private void apply(Rule rule, Pattern.Match match, List<Draft> drafts) {
    boolean vendor = rule.says() == Draft.Says.VENDOR;
    int objectAt = vendor ? match.slot("M") : objectAt(rule.relation(), match);
    String object =
        vendor ? voice.firstPerson() : objectAt < 0 ? null : object(rule.relation(), objectAt);
    if (object == null) {
      return;
    }
    for (String subject : subjects(match, object)) {
      String pattern = "surface:" + rule.name();
      drafts.add(new Draft(subject, rule.relation(), object, objectAt, rule.says(), pattern));
      for (int other : alternatives(rule, objectAt)) {
        String alternative = object(rule.relation(), other);
        if (alternative != null) {
          drafts.add(new Draft(subject, rule.relation(), alternative, other, rule.says(), pattern));
        }
      }
    }
  }

  /** "A or B": what holds for one holds for the other. */
  private List<Integer> alternatives(Rule rule, int at) {
    List<Integer> found = new ArrayList<>(2);
    if (rule.relation() == Relation.DEVELOPED_BY) {
      Listing listing = new Listing(sentence);
      if (rule.says() == Draft.Says.GUESS) {
        found.addAll(listing.behind(at));
      } else if (rule.says() == Draft.Says.DENIED) {
        found.addAll(listing.before(at));
      }
      if (at >= 2 && sentence.isWord(at - 1, "or", "nor")) {
        found.add(at - 2);
      }
      if (at + 2 < sentence.cells().size() && sentence.isWord(at + 1, "or", "nor")) {
        found.add(at + 2);
      }
    }
    return found;
  }

  private static int objectAt(Relation relation, Pattern.Match match) {
    int second = match.slot("2");
    return second >= 0 || relation == Relation.BASED_ON || relation == Relation.SAME_AS
        ? second
        : match.slot("O");
  }

  private @Nullable String object(Relation relation, int at) {
    return switch (relation) {
      case DEVELOPED_BY, OWNED_BY -> sentence.named(at, EntityType.ORG);
      case SAME_AS -> sentence.named(at, EntityType.MODEL);
      case BASED_ON -> {
        String model = sentence.named(at, EntityType.MODEL);
        yield model != null ? model : sentence.named(at, EntityType.MODEL_FAMILY);
      }
    };
  }

  private Set<String> subjects(Pattern.Match match, String object) {
    int at = match.slot("M");
    if (at >= 0) {
      Set<String> models = listed(at);
      models.remove(object);
      return models;
    }
    for (int cell = 0; cell < match.from(); cell++) {
      String earlier = sentence.named(cell, EntityType.MODEL);
      if (earlier != null && !earlier.equals(object) && !isAside(cell)) {
        return Set.of(earlier);
      }
    }
    return !setting.topic().contains(object)
        ? setting.topic()
        : setting.last().contains(object) ? Set.of() : setting.last();
  }

  /** "O, whose M is new,": what is named between commas is not what the sentence is about. */
  private boolean isAside(int at) {
    return at > 1
        && sentence.isWord(at - 1, "whose", "which", "who")
        && sentence.isWord(at - 2, ",");
  }

  /** The model at a cell; where a colon opens a list, all of the list. */
  private Set<String> listed(int from) {
    Set<String> models = new LinkedHashSet<>();
    boolean list = from > 0 && sentence.isWord(from - 1, ":");
    for (int at = from; at < sentence.cells().size(); at++) {
      String model = sentence.named(at, EntityType.MODEL);
      if (model != null) {
        models.add(model);
      }
      boolean goesOn = list && (model != null || sentence.isWord(at, ",", "and", "&"));
      if (!goesOn) {
        break;
      }
    }
    return models;
  }
}
