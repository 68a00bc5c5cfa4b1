// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.Corroboration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of the current versions of all articles. */
public final class ClaimStore implements ClaimLedger {

  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final EvidenceNames names;
  private final NewestFirst<ClaimEvidence> newest;

  public ClaimStore(Database database, ChangeLog changes) {
    this.jdbc = database.jdbc();
    this.changes = changes;
    this.names = new EvidenceNames(database);
    this.newest =
        new NewestFirst<>(jdbc, "claim", "published_at", ClaimEvidence.class, ClaimStore::place);
  }

  @Override
  public ClaimPage list(ClaimFilter filter) {
    var page = newest.page(conditions(filter), filter.size(), filter.cursor());
    return new ClaimPage(page.items(), page.total(), page.nextCursor());
  }

  private static Cursor place(ClaimEvidence claim) {
    return new Cursor(claim.publishedAt().toEpochMilli(), claim.id());
  }

  private static Conditions conditions(ClaimFilter filter) {
    return new Conditions()
        .equal("subject_key", key(filter.subject()))
        .equal("object_key", key(filter.object()))
        .equal("relation", filter.relation() == null ? null : filter.relation().name())
        .in("status", filter.statuses().stream().map(ClaimStatus::name).sorted().toList())
        .equal("holder_key", key(filter.holder()))
        .equal("source_id", filter.sourceId())
        .when(
            filter.storyId(),
            "id in (select evidence_id from story_evidence where story_id = :story)",
            "story")
        .when(millis(filter.after()), "published_at >= :after", "after")
        .when(millis(filter.before()), "published_at < :before", "before");
  }

  private static @Nullable String key(@Nullable String name) {
    return name == null ? null : NameKey.of(name).value();
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  @Override
  public Optional<ClaimEvidence> find(String claimId) {
    return jdbc.sql("select body from claim where id = :id")
        .param("id", claimId)
        .query((row, i) -> Body.read(row.getString("body"), ClaimEvidence.class))
        .optional();
  }

  @Override
  public List<ClaimEvidence> ofArticle(String articleId) {
    return jdbc.sql("select body from claim where article_id = :article order by position, id")
        .param("article", articleId)
        .query((row, i) -> Body.read(row.getString("body"), ClaimEvidence.class))
        .list();
  }

  /** Dating a text into the future does not make it known later than we had it. */
  List<ClaimEvidence> knownBy(Instant asOf) {
    return jdbc
        .sql("select body from claim")
        .query((row, i) -> Body.read(row.getString("body"), ClaimEvidence.class))
        .stream()
        .filter(claim -> !claim.knownAt().isAfter(asOf))
        .toList();
  }

  @Override
  public Map<String, Corroboration> corroboration(Collection<ClaimEvidence> claims) {
    Set<String> subjects = new TreeSet<>();
    claims.forEach(claim -> subjects.add(NameKey.of(claim.claim().subject()).value()));
    return subjects.isEmpty()
        ? Map.of()
        : Corroboration.among(
            jdbc.sql("select body from claim where subject_key in (:subjects)")
                .param("subjects", subjects)
                .query((row, i) -> Body.read(row.getString("body"), ClaimEvidence.class))
                .list());
  }

  /**
   * Makes these the article's claims and notes each one that came, went or changed; to be called in
   * a transaction.
   */
  public void replace(String articleId, List<ClaimEvidence> claims) {
    Map<String, String> before = new LinkedHashMap<>();
    jdbc.sql("select id, body from claim where article_id = :article order by position, id")
        .param("article", articleId)
        .query(row -> {
          before.put(row.getString("id"), row.getString("body"));
        });
    for (int position = 0; position < claims.size(); position++) {
      ClaimEvidence claim = claims.get(position);
      String body = Body.of(claim);
      if (!body.equals(before.remove(claim.id()))) {
        upsert(claim, position, body);
        changes.append(Change.Kind.CLAIM, claim.id());
      }
    }
    before.keySet().forEach(this::remove);
  }

  private void remove(String claimId) {
    jdbc.sql("delete from claim where id = :id").param("id", claimId).update();
    changes.append(Change.Kind.CLAIM, claimId);
  }

  private void upsert(ClaimEvidence evidence, int position, String body) {
    var claim = evidence.claim();
    jdbc.sql(
            """
            insert into claim (id, article_id, position, subject_key, relation, object_key, status,
              holder_key, source_id, published_at, body)
            values (:id, :article, :position, :subject, :relation, :object, :status,
              :holder, :source, :published, :body)
            on conflict (id) do update set article_id = excluded.article_id,
              position = excluded.position, subject_key = excluded.subject_key,
              relation = excluded.relation, object_key = excluded.object_key,
              status = excluded.status, holder_key = excluded.holder_key,
              source_id = excluded.source_id, published_at = excluded.published_at,
              body = excluded.body
            """)
        .param("id", claim.id())
        .param("article", claim.articleId())
        .param("position", position)
        .param("subject", NameKey.of(claim.subject()).value())
        .param("relation", claim.relation().name())
        .param("object", NameKey.of(claim.object()).value())
        .param("status", claim.status().name())
        .param("holder", NameKey.of(claim.holder()).value())
        .param("source", evidence.sourceId())
        .param("published", evidence.publishedAt().toEpochMilli())
        .param("body", body)
        .update();
    names.set(evidence);
  }
}
