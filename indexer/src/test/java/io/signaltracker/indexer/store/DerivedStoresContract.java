// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.StoreContract;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.BadCursor;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.Corroboration;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories.StoryFilter;
import io.signaltracker.indexer.story.Stories.StoryPage;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with claims, events and stories. */
abstract class DerivedStoresContract extends StoreContract {

  static final String MIGRATIONS = "classpath:io/signaltracker/indexer/migration";

  private static final Instant MONDAY = Instant.parse("2026-04-06T08:00:00Z");

  private static final Organisations NO_UNITS =
      new Organisations() {
        @Override
        public boolean isKnown(String canonical) {
          return false;
        }

        @Override
        public String ownerOf(String canonical) {
          return canonical;
        }

        @Override
        public boolean isUnitOf(String unit, String owner) {
          return false;
        }
      };

  private ClaimStore claims;
  private EventStore events;
  private EvidenceStore evidence;
  private StoryStore stories;

  @BeforeEach
  void openStores() {
    claims = new ClaimStore(database, changes);
    events = new EventStore(database, changes);
    evidence = new EvidenceStore(database, claims, events);
    stories = new StoryStore(database, changes, evidence, NO_UNITS);
  }

  @Test
  void givesBackAClaimAsItWasKept() {
    ClaimEvidence claim = claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1);
    keep("a1", claim);

    assertThat(claims.find("c1")).contains(claim);
    assertThat(claims.ofArticle("a1")).containsExactly(claim);
  }

  @Test
  void notesOnlyTheClaimsThatCameWentOrChanged() {
    ClaimEvidence stays = claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1);
    keep("a1", stays, claim("c2", "a1", "Zephyr-2", "Larkin", ClaimStatus.DENIED, 1));
    long before = changes.last();

    keep("a1", stays, claim("c3", "a1", "Zephyr-2", "Vantor", ClaimStatus.REPORTED, 1));

    assertThat(changes.after(before, 10))
        .extracting(Change::kind, Change::id)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Change.Kind.CLAIM, "c3"),
            org.assertj.core.groups.Tuple.tuple(Change.Kind.CLAIM, "c2"));
    assertThat(claims.find("c2")).isEmpty();
  }

  @Test
  void listsClaimsNewestFirstAndPagesWithoutLossOrRepeat() {
    for (int i = 0; i < 7; i++) {
      keep("a" + i, claim("c" + i, "a" + i, "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, i / 2));
    }
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      var page = claims.list(filter(null, Set.of(), 2, cursor));
      assertThat(page.total()).isEqualTo(7);
      page.claims().forEach(claim -> seen.add(claim.id()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).containsExactly("c6", "c4", "c5", "c2", "c3", "c0", "c1");
  }

  @Test
  void filtersClaimsByNameInAnySpellingAndByStatus() {
    keep("a1", claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1));
    keep("a2", claim("c2", "a2", "zephyr 2", "Ostrova", ClaimStatus.CONFIRMED, 2));
    keep("a3", claim("c3", "a3", "Breeze", "Larkin", ClaimStatus.CONFIRMED, 3));

    assertThat(claims.list(filter("ZEPHYR 2", Set.of(ClaimStatus.CONFIRMED), 10, null)).claims())
        .extracting(ClaimEvidence::id)
        .containsExactly("c2");
  }

  @Test
  void refusesACursorThatNoPageGave() {
    assertThatThrownBy(() -> claims.list(filter(null, Set.of(), 2, "nonsense")))
        .isInstanceOf(BadCursor.class)
        .hasMessageContaining("nonsense");
  }

  @Test
  void foldsWhatSharesANameIntoOneStoryAndForgetsItWhenItsEvidenceGoes() {
    BoardEvent enter = enter("e1", "Zephyr-2", MONDAY);
    keepEvents(enter);
    keep("a1", claim("c1", "a1", "zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1));
    fold("e1");

    StoryDossier dossier = stories.find("zephyr-2", null).orElseThrow();
    assertThat(dossier.story().state()).isEqualTo(LifecycleState.SPECULATED);
    assertThat(dossier.evidence()).extracting(item -> item.id()).containsExactly("e1", "c1");
    assertThat(stories.storiesOf("c1")).containsExactly("zephyr-2");
    assertThat(stories.storiesOfArticle("a1")).containsExactly("zephyr-2");

    keep("a1");
    keepEvents();
    fold("e1", "c1");
    assertThat(stories.find("zephyr-2", null)).isEmpty();
    assertThat(stories.storiesOf("c1")).isEmpty();
  }

  @Test
  void foldingTheSameEvidenceAgainChangesNothing() {
    keepEvents(enter("e1", "Zephyr-2", MONDAY));
    fold("e1");
    long before = changes.last();

    fold("e1");

    assertThat(changes.last()).isEqualTo(before);
  }

  @Test
  void showsAStoryAsItStoodOnADay() {
    keepEvents(enter("e1", "Zephyr-2", MONDAY));
    keep("a1", claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 2));
    fold("e1");

    Story early = stories.find("zephyr-2", MONDAY.plusSeconds(3600)).orElseThrow().story();

    assertThat(early.state()).isEqualTo(LifecycleState.ANONYMOUS);
    assertThat(early.claims()).isEmpty();
    assertThat(stories.find("zephyr-2", MONDAY.minusSeconds(1))).isEmpty();
  }

  @Test
  void findsStoriesByTheBeginningOfAnyWordInAnySpelling() {
    keepEvents(enter("e1", "Zephyr-2 Alpha", MONDAY), enter("e2", "Breeze", MONDAY));
    fold("e1");
    fold("e2");

    assertThat(found("zephyr 2")).containsExactly("zephyr-2-alpha");
    assertThat(found("zephyr2")).containsExactly("zephyr-2-alpha");
    assertThat(found("ALP zep")).containsExactly("zephyr-2-alpha");
    assertThat(found("phyr")).isEmpty();
    assertThat(found("100% _")).isEmpty();
    assertThat(found("")).hasSize(2);
  }

  @Test
  void keepsTheEarliestTimeOfANameInPlay() {
    PlayedNames names = new PlayedNames(database);
    database.inTransaction(() -> {
      assertThat(names.add(List.of(name(MONDAY)))).hasSize(1);
      assertThat(names.add(List.of(name(MONDAY.minusSeconds(60)), name(MONDAY.plusSeconds(60)))))
          .isEmpty();
    });

    assertThat(names.all().all()).containsExactly(name(MONDAY.minusSeconds(60)));
  }

  @Test
  void forgetsEverythingDerivedAndNothingElse() {
    keepEvents(enter("e1", "Zephyr-2", MONDAY));
    fold("e1");
    Followers followers = new Followers(database);
    database.inTransaction(() -> followers.advance("read", 5));
    long last = changes.last();

    followers.forgetEverything();

    assertThat(followers.sequence("read")).isZero();
    assertThat(stories.find("zephyr-2", null)).isEmpty();
    assertThat(evidence.find("e1")).isEmpty();
    assertThat(changes.last()).isEqualTo(last);
  }

  @Test
  void countsCallsAgainWhenAStoryIsResolved() {
    CallStore calls = new CallStore(database);
    keep("a1", claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1));
    keep("a2", claim("c2", "a2", "Zephyr-2", "Umbra", ClaimStatus.SPECULATED, 2));
    fold("c1", "c2");
    String source =
        evidence.all(List.of("c1")).stream()
            .map(DerivedStoresContract::sourceOf)
            .toList()
            .getFirst();
    assertThat(calls.scorecard(source).orElseThrow().all().open()).isEqualTo(2);
    assertThat(calls.scorecard(source).orElseThrow().all().n()).isZero();

    keep("a3", ownWord(claim("c3", "a3", "Zephyr-2", "Ostrova", ClaimStatus.CONFIRMED, 3)));
    fold("c3");
    assertThat(calls.scorecard(source).orElseThrow().all().n()).isEqualTo(2);
    assertThat(calls.scorecard(source).orElseThrow().all().hitRate()).isEqualTo(0.5);
    assertThat(calls.scorecard(source).orElseThrow().all().isProvisional()).isTrue();
    assertThat(calls.scorecard(source).orElseThrow().topics()).hasSize(1);

    keep("a3");
    fold("c3");
    assertThat(calls.scorecard(source).orElseThrow().all().n()).isZero();
    assertThat(calls.scorecard("never read")).isEmpty();
  }

  private static String sourceOf(Evidence evidence) {
    return ((ClaimEvidence) evidence).sourceId();
  }

  /** The same on the site of the organisation that it names. */
  private static ClaimEvidence ownWord(ClaimEvidence claim) {
    Claim said = claim.claim();
    return new ClaimEvidence(
        new Claim(
            said.id(),
            said.articleId(),
            1,
            said.sentence(),
            said.start(),
            said.end(),
            said.subject(),
            said.relation(),
            said.object(),
            said.status(),
            said.object(),
            said.confidence(),
            said.pattern(),
            List.of()),
        "site",
        "Site",
        SourceType.VENDOR,
        claim.url(),
        claim.title(),
        null,
        claim.claim().object(),
        "family:site",
        claim.publishedAt(),
        claim.firstSeenAt());
  }

  @Test
  void listsTheStoriesAsTheyStoodThen() {
    keep("a1", claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1));
    keep("a2", claim("c2", "a2", "Quill-1", "Umbra", ClaimStatus.SPECULATED, 2));
    keep("a3", ownWord(claim("c3", "a3", "Zephyr-2", "Ostrova", ClaimStatus.CONFIRMED, 3)));
    fold("c1", "c2", "c3");
    Instant second = evidence.all(List.of("c2")).getFirst().knownAt();

    assertThat(asOf(second, Set.of(), 1, null).total()).isEqualTo(2);
    assertThat(asOf(second, Set.of(LifecycleState.CONFIRMED), 10, null).stories()).isEmpty();
    var first = asOf(second, Set.of(LifecycleState.SPECULATED), 1, null);
    assertThat(first.stories()).extracting(Story::id).containsExactly("quill-1");
    assertThat(asOf(second, Set.of(), 1, first.nextCursor()).stories())
        .extracting(Story::id)
        .containsExactly("zephyr-2");
    assertThat(asOf(second.minusSeconds(1), Set.of(), 10, null).stories()).hasSize(1);
  }

  private StoryPage asOf(
      Instant asOf, Set<LifecycleState> states, int size, @Nullable String cursor) {
    return stories.list(new StoryFilter(null, states, null, asOf, size, cursor));
  }

  @Test
  void countsWhoSaysTheSameOverTheWholeLedger() {
    ClaimEvidence claim = claim("c1", "a1", "Zephyr-2", "Ostrova", ClaimStatus.SPECULATED, 1);
    keep("a1", claim);
    keep("a2", claim("c2", "a2", "zephyr 2", "Ostrova", ClaimStatus.REPORTED, 2));
    keep("a3", claim("c3", "a3", "Zephyr-2", "Umbra", ClaimStatus.REPORTED, 2));
    assertThat(claims.corroboration(List.of(claim)))
        .extractingByKey("c1")
        .extracting(Corroboration::articles)
        .isEqualTo(2);
  }

  private static NamesInPlay.Name name(Instant since) {
    return new NamesInPlay.Name("Zephyr-2", EntityType.MODEL, since, "board");
  }

  private List<String> found(String q) {
    return stories.list(new StoryFilter(q, Set.of(), null, 10, null)).stories().stream()
        .map(Story::id)
        .toList();
  }

  private void keep(String articleId, ClaimEvidence... kept) {
    database.inTransaction(() -> claims.replace(articleId, List.of(kept)));
  }

  private void keepEvents(BoardEvent... kept) {
    database.inTransaction(() -> events.replaceBoard("board", "text", List.of(kept)));
  }

  private void fold(String... touched) {
    database.inTransaction(() -> {
      var connected = new java.util.TreeSet<>(evidence.connectedWith(List.of(touched)));
      connected.addAll(List.of(touched));
      stories.fold(connected);
    });
  }

  private static ClaimFilter filter(
      @Nullable String subject, Set<ClaimStatus> statuses, int size, @Nullable String cursor) {
    return new ClaimFilter(
        subject, null, null, statuses, null, null, null, null, null, size, cursor);
  }

  private static BoardEvent enter(String id, String model, Instant at) {
    return new BoardEvent(
        id,
        "board",
        "Board",
        "text",
        BoardEvent.Kind.ENTER,
        model,
        model,
        null,
        4,
        1300.0,
        "entered at rank 4",
        at,
        at);
  }

  private static ClaimEvidence claim(
      String id, String article, String subject, String object, ClaimStatus status, int day) {
    Instant at = MONDAY.plusSeconds(day * 86_400L);
    return new ClaimEvidence(
        new Claim(
            id,
            article,
            1,
            subject + " is from " + object + ".",
            0,
            10,
            subject,
            Relation.DEVELOPED_BY,
            object,
            status,
            "community",
            0.8,
            "from",
            List.of()),
        "forum",
        "Forum",
        SourceType.COMMUNITY,
        "https://forum.example/" + article,
        "Thread",
        "someone",
        null,
        "author:forum/someone",
        at,
        at);
  }
}
