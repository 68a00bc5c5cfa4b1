// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.Calls;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryBook;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.StoryEvidence;
import io.signaltracker.indexer.story.StoryFold;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stories as folded last, and the evidence each was folded from. */
public final class StoryStore implements Stories {

  private static final int MOST_NAMESAKES = 50;

  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final EvidenceStore evidence;
  private final BoardStandings standings;
  private final CallStore calls;
  private final Organisations organisations;
  private final NewestFirst<Story> newest;

  public StoryStore(
      Database database, ChangeLog changes, EvidenceStore evidence, Organisations organisations) {
    this.jdbc = database.jdbc();
    this.changes = changes;
    this.evidence = evidence;
    this.standings = new BoardStandings(database);
    this.calls = new CallStore(database);
    this.organisations = organisations;
    this.newest = new NewestFirst<>(jdbc, "story", "updated_at", Story.class, StoryStore::place);
  }

  @Override
  public StoryPage list(StoryFilter filter) {
    return filter.asOf() == null ? current(filter) : past(filter, filter.asOf());
  }

  /** All stories folded from what was known by then: what a filter asks is what stood then. */
  private StoryPage past(StoryFilter filter, Instant asOf) {
    List<Story> fitting =
        StoryBook.fold(evidence.knownBy(asOf), organisations).stream()
            .filter(story -> fits(story, filter))
            .sorted(Comparator.comparing(StoryStore::place, Cursor.NEWEST_FIRST))
            .toList();
    String cursor = filter.cursor();
    List<Story> rest =
        cursor == null
            ? fitting
            : fitting.stream()
                .filter(
                    story -> Cursor.NEWEST_FIRST.compare(place(story), Cursor.parse(cursor)) > 0)
                .toList();
    List<Story> page = rest.stream().limit(filter.size()).toList();
    return new StoryPage(
        page, fitting.size(), rest.size() > page.size() ? place(page.getLast()).toString() : null);
  }

  private static boolean fits(Story story, StoryFilter filter) {
    String words = StoryWords.ofNames(story);
    return (filter.states().isEmpty() || filter.states().contains(story.state()))
        && (filter.maker() == null
            || (story.maker() != null
                && NameKey.of(filter.maker()).equals(NameKey.of(story.maker()))))
        && (filter.q() == null
            || StoryWords.of(filter.q()).stream().allMatch(word -> words.contains(" " + word)));
  }

  private StoryPage current(StoryFilter filter) {
    var page = newest.page(conditions(filter), filter.size(), filter.cursor());
    return new StoryPage(page.items(), page.total(), page.nextCursor());
  }

  private static Cursor place(Story story) {
    return new Cursor(story.updatedAt().toEpochMilli(), story.id());
  }

  private static Conditions conditions(StoryFilter filter) {
    Conditions conditions =
        new Conditions()
            .in("state", filter.states().stream().map(LifecycleState::name).sorted().toList())
            .equal("maker_key", filter.maker() == null ? null : NameKey.of(filter.maker()).value());
    List<String> words = filter.q() == null ? List.of() : StoryWords.of(filter.q());
    for (int i = 0; i < words.size(); i++) {
      conditions.when(
          "% " + words.get(i).replaceAll("([%_!])", "!$1") + "%",
          "words like :word" + i + " escape '!'",
          "word" + i);
    }
    return conditions;
  }

  @Override
  public Optional<StoryDossier> find(String id, @Nullable Instant asOf) {
    Optional<Story> story = stored(id);
    return asOf == null
        ? story.map(this::dossier)
        : story.flatMap(current -> folded(current.id(), asOf));
  }

  /** By its id, or by the address that another of its names would have. */
  private Optional<Story> stored(String id) {
    return current(id).or(() -> byAlias(id));
  }

  private Optional<Story> byAlias(String slug) {
    return list(new StoryFilter(slug.split("-", 2)[0], Set.of(), null, MOST_NAMESAKES, null))
        .stories()
        .stream()
        .filter(story -> story.aliases().stream().map(NameKey::slug).anyMatch(slug::equals))
        .findFirst();
  }

  private StoryDossier dossier(Story story) {
    List<Evidence> items =
        evidence.all(members(story.id())).stream().sorted(Evidence.ORDER).toList();
    return new StoryDossier(story, items, standings.of(items, null));
  }

  private List<String> members(String storyId) {
    return jdbc.sql("select evidence_id from story_evidence where story_id = :id")
        .param("id", storyId)
        .query(Rows::text)
        .list();
  }

  /** The same fold over what was known by then. */
  private Optional<StoryDossier> folded(String id, Instant asOf) {
    List<Evidence> connected = evidence.all(evidence.connectedWith(members(id)));
    return StoryBook.partition(StoryBook.knownBy(connected, asOf), List.of(), organisations)
        .stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .map(known ->
            new StoryDossier(
                StoryFold.fold(known, organisations),
                known.evidence(),
                standings.of(known.evidence(), asOf)));
  }

  /** Ids of the stories that a claim or event belongs to. */
  public List<String> storiesOf(String evidenceId) {
    return jdbc.sql("select story_id from story_evidence where evidence_id = :id order by story_id")
        .param("id", evidenceId)
        .query(Rows::text)
        .list();
  }

  /** Ids of the stories that an article's claims belong to. */
  public List<String> storiesOfArticle(String articleId) {
    return jdbc.sql(
            """
            select distinct story_id from story_evidence
            join claim on claim.id = story_evidence.evidence_id
            where claim.article_id = :article order by story_id
            """)
        .param("article", articleId)
        .query(Rows::text)
        .list();
  }

  /** The story with this very id, as folded last. */
  public Optional<Story> current(String id) {
    return jdbc.sql("select body from story where id = :id")
        .param("id", id)
        .query((row, i) -> Body.read(row.getString("body"), Story.class))
        .optional();
  }

  /**
   * Folds the evidence anew, in place of whatever stories had a piece of it, and notes each story
   * and each membership that changed; to be called in a transaction.
   *
   * @param evidenceIds all connected evidence, withdrawn pieces included
   */
  public void fold(Collection<String> evidenceIds) {
    Map<String, StoryEvidence> next = new TreeMap<>();
    StoryBook.partition(evidence.all(evidenceIds), List.of(), organisations)
        .forEach(story -> next.put(story.id(), story));
    Set<String> before = new TreeSet<>();
    evidenceIds.forEach(id -> before.addAll(storiesOf(id)));
    before.stream().filter(id -> !next.containsKey(id)).forEach(this::remove);
    next.values().forEach(this::save);
  }

  private void remove(String id) {
    jdbc.sql("delete from story where id = :id").param("id", id).update();
    setMembers(id, Set.of());
    calls.replace(id, List.of());
    changes.append(Change.Kind.STORY, id);
  }

  private void save(StoryEvidence known) {
    Story story = StoryFold.fold(known, organisations);
    String body = Body.of(story);
    boolean same =
        jdbc.sql("select body from story where id = :id")
            .param("id", story.id())
            .query(Rows::text)
            .optional()
            .filter(body::equals)
            .isPresent();
    if (!same) {
      upsert(story, body);
      changes.append(Change.Kind.STORY, story.id());
    }
    calls.replace(story.id(), Calls.of(story, known, organisations));
    setMembers(
        story.id(),
        known.evidence().stream().map(Evidence::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  private void upsert(Story story, String body) {
    jdbc.sql(
            """
            insert into story (id, state, maker_key, words, updated_at, body)
            values (:id, :state, :maker, :words, :updated, :body)
            on conflict (id) do update set state = excluded.state, maker_key = excluded.maker_key,
              words = excluded.words, updated_at = excluded.updated_at, body = excluded.body
            """)
        .param("id", story.id())
        .param("state", story.state().name())
        .param("maker", story.maker() == null ? null : NameKey.of(story.maker()).value())
        .param("words", StoryWords.ofNames(story))
        .param("updated", story.updatedAt().toEpochMilli())
        .param("body", body)
        .update();
  }

  private void setMembers(String storyId, Set<String> members) {
    Set<String> before = new TreeSet<>(members(storyId));
    for (String id : members) {
      if (!before.remove(id)) {
        jdbc.sql("insert into story_evidence (story_id, evidence_id) values (:story, :id)")
            .param("story", storyId)
            .param("id", id)
            .update();
        changes.append(Change.Kind.MEMBERSHIP, id);
      }
    }
    for (String id : before) {
      jdbc.sql("delete from story_evidence where story_id = :story and evidence_id = :id")
          .param("story", storyId)
          .param("id", id)
          .update();
      changes.append(Change.Kind.MEMBERSHIP, id);
    }
  }
}
