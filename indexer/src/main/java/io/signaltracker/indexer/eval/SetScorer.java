// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares a reading with the labels, kind by kind. */
public final class SetScorer {

  /** Which claims and documents a row is about. */
  private record Slice(
      Predicate<LabelledDocument> documents,
      Predicate<LabelledClaim> labels,
      Predicate<Statement> finds) {

    static Slice all() {
      return new Slice(_ -> true, _ -> true, _ -> true);
    }

    static Slice of(Relation relation) {
      return new Slice(
          _ -> true,
          label -> label.statement().relation() == relation,
          find -> find.relation() == relation);
    }

    /** What counts neither way does so whatever its status. */
    static Slice of(ClaimStatus status) {
      return new Slice(
          _ -> true,
          label -> label.free() || label.statement().status() == status,
          find -> find.status() == status);
    }

    static Slice of(SourceType type) {
      return new Slice(document -> document.article().sourceType() == type, _ -> true, _ -> true);
    }
  }

  private final Reading reading;
  private final Bootstrap bootstrap;
  private final NameResolution names;
  private final Map<String, List<LabelledClaim>> claims;
  private final Map<String, List<LabelledSpan>> spans;

  public SetScorer(Reading reading, Bootstrap bootstrap) {
    this.reading = reading;
    this.bootstrap = bootstrap;
    this.names = new NameResolution(reading.set());
    this.claims =
        reading.set().claims().stream()
            .collect(Collectors.groupingBy(claim -> claim.statement().documentId()));
    this.spans =
        reading.set().spans().stream().collect(Collectors.groupingBy(LabelledSpan::documentId));
  }

  /** The scores of all kinds of claims and types of mentions. */
  public SetScores scores(boolean named) {
    LabelledSet set = reading.set();
    long groups = set.documents().stream().map(LabelledDocument::group).distinct().count();
    return new SetScores(
        set.name(), named, set.documents().size(), (int) groups, bootstrap, claims(), spans());
  }

  /** The score of all claims. */
  public ClaimScore claimScore() {
    return byGroup(Slice.all()).stream().reduce(ClaimScore.NONE, ClaimScore::plus);
  }

  private List<SetScores.ClaimRow> claims() {
    List<SetScores.ClaimRow> rows = new ArrayList<>();
    rows.add(row("all", "claims", Slice.all()));
    for (Relation relation : Relation.values()) {
      rows.add(row("relation", relation.word(), Slice.of(relation)));
    }
    for (ClaimStatus status : ClaimStatus.values()) {
      rows.add(row("status", status.name().toLowerCase(Locale.ROOT), Slice.of(status)));
    }
    for (SourceType type : SourceType.values()) {
      rows.add(row("source", type.word(), Slice.of(type)));
    }
    rows.removeIf(SetScorer::isEmpty);
    return rows;
  }

  private static boolean isEmpty(SetScores.ClaimRow row) {
    return row.counts().triples().equals(Score.NONE);
  }

  private SetScores.ClaimRow row(String kind, String name, Slice slice) {
    List<ClaimScore> groups = byGroup(slice);
    Function<Function<ClaimScore, Double>, Interval> interval =
        figure -> bootstrap.interval(groups, ClaimScore.NONE, ClaimScore::plus, figure::apply);
    return new SetScores.ClaimRow(
        kind,
        name,
        groups.stream().reduce(ClaimScore.NONE, ClaimScore::plus),
        interval.apply(score -> score.triples().precision()),
        interval.apply(score -> score.triples().recall()),
        interval.apply(score -> score.triples().f1()),
        interval.apply(ClaimScore::statusAccuracy),
        interval.apply(ClaimScore::holderAccuracy));
  }

  private List<ClaimScore> byGroup(Slice slice) {
    return byGroup(
        slice.documents(),
        (document, read) -> matching(document, read, slice).score(),
        ClaimScore::plus);
  }

  /** What is counted in one document. */
  private interface Counting<C> {
    C count(LabelledDocument document, AnnotatedArticle read);
  }

  private <C> List<C> byGroup(
      Predicate<LabelledDocument> wanted, Counting<C> counting, BinaryOperator<C> sum) {
    Map<String, C> groups = new LinkedHashMap<>();
    for (int at = 0; at < reading.articles().size(); at++) {
      LabelledDocument document = reading.set().documents().get(at);
      if (wanted.test(document)) {
        C count = counting.count(document, reading.articles().get(at));
        groups.merge(document.group(), count, sum);
      }
    }
    return List.copyOf(groups.values());
  }

  private ClaimMatching matching(LabelledDocument document, AnnotatedArticle read, Slice slice) {
    return new ClaimMatching(
        claims.getOrDefault(document.id(), List.of()).stream().filter(slice.labels()).toList(),
        Reading.statements(read).stream().filter(slice.finds()).toList(),
        names);
  }

  /** The matching of all claims of a document of the set. */
  ClaimMatching matching(LabelledDocument document, AnnotatedArticle read) {
    return matching(document, read, Slice.all());
  }

  private List<SetScores.SpanRow> spans() {
    List<SetScores.SpanRow> rows = new ArrayList<>();
    rows.add(row("all", List.of(EntityType.values())));
    Arrays.stream(EntityType.values()).forEach(type -> rows.add(row(type.name(), List.of(type))));
    rows.removeIf(row -> row.relaxed().equals(Score.NONE));
    return rows;
  }

  private SetScores.SpanRow row(String name, List<EntityType> types) {
    List<Score> exact = spansByGroup(types, SpanMatching::exact);
    List<Score> relaxed = spansByGroup(types, SpanMatching::relaxed);
    return new SetScores.SpanRow(
        name,
        exact.stream().reduce(Score.NONE, Score::plus),
        relaxed.stream().reduce(Score.NONE, Score::plus),
        bootstrap.interval(exact, Score.NONE, Score::plus, Score::f1),
        bootstrap.interval(relaxed, Score.NONE, Score::plus, Score::f1));
  }

  private List<Score> spansByGroup(List<EntityType> types, Function<SpanMatching, Score> kind) {
    return byGroup(
        _ -> true,
        (document, read) ->
            types.stream()
                .map(type -> kind.apply(spanMatching(document, read, type)))
                .reduce(Score.NONE, Score::plus),
        Score::plus);
  }

  private SpanMatching spanMatching(
      LabelledDocument document, AnnotatedArticle read, EntityType type) {
    return new SpanMatching(
        spans.getOrDefault(document.id(), List.of()), Reading.spans(read), type);
  }
}
