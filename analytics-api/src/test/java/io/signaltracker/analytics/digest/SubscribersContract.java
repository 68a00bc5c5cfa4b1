// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.digest.Deliveries.Addressee;
import io.signaltracker.analytics.digest.Subscribers.Link;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class SubscribersContract extends DigestContract {

  private static final EmailAddress ADA = EmailAddress.read("ada@example.org").orElseThrow();

  @Test
  void confirmsWithTheTokenOfTheLatestRequestOnly() {
    Token first = subscribers.request(ADA, "test").orElseThrow();
    clock.advance(Subscribers.NEXT_REQUEST_AFTER);
    Token second = subscribers.request(ADA, "test").orElseThrow();

    assertThat(subscribers.confirmation(first)).isEqualTo(Link.UNKNOWN);
    assertThat(subscribers.confirm(first)).isFalse();
    assertThat(subscribers.confirmation(second)).isEqualTo(Link.OPEN);
    assertThat(subscriberState("ada@example.org")).isEqualTo("PENDING");
    assertThat(subscribers.confirm(second)).isTrue();
    assertThat(subscribers.confirm(second)).isTrue();
    assertThat(subscribers.confirmation(second)).isEqualTo(Link.DONE);
    assertThat(subscriberState("ada@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void confirmsWithinTwoDaysOnly() {
    Token token = subscribers.request(ADA, "test").orElseThrow();
    clock.advance(Subscribers.CONFIRM_WITHIN.plusMillis(1));

    assertThat(subscribers.confirm(token)).isFalse();
    assertThat(subscribers.confirmation(token)).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void asksAnAddressAtMostOnceAnHourInWhateverCaseItIsWritten() {
    assertThat(subscribers.request(ADA, "test")).isPresent();
    assertThat(subscribers.request(EmailAddress.read("ADA@Example.org").orElseThrow(), "test"))
        .isEmpty();
    assertThat(subscribers.requestsInTheLastHour()).isEqualTo(1);
  }

  @Test
  void leavesAConfirmedAddressAloneWhenSomebodyAsksAgain() {
    confirmed("ada@example.org");
    clock.advance(Duration.ofDays(9));

    assertThat(subscribers.request(ADA, "test")).isEmpty();
    assertThat(subscriberState("ada@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void storesNoTokenThatCouldBeUsed() {
    Token token = subscribers.request(ADA, "test").orElseThrow();

    String stored =
        database.jdbc().sql("select confirm_hash from subscriber").query(String.class).single();
    assertThat(stored).isEqualTo(token.hash()).doesNotContain(token.text());
    assertThat(token).hasToString("Token[...]");
  }

  @Test
  void unsubscribesByTheLinkOfAnyMailAsOftenAsItIsUsed() {
    confirmed("ada@example.org");
    StoredEdition edition = published();
    Token link = Token.random();
    assertThat(deliveries.claim(edition.edition(), only(edition), link)).isTrue();

    assertThat(subscribers.unsubscription(link)).isEqualTo(Link.OPEN);
    assertThat(subscribers.unsubscribe(link)).isTrue();
    assertThat(subscribers.unsubscribe(link)).isTrue();
    assertThat(subscribers.unsubscription(link)).isEqualTo(Link.DONE);
    assertThat(subscribers.unsubscribe(Token.random())).isFalse();
    assertThat(subscriberState("ada@example.org")).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void givesNoMailToOneWhoUnsubscribedAfterTheListWasRead() {
    confirmed("ada@example.org");
    StoredEdition edition = published();
    Addressee addressee = only(edition);
    database.jdbc().sql("update subscriber set state = 'UNSUBSCRIBED'").update();

    assertThat(deliveries.claim(edition.edition(), addressee, Token.random())).isFalse();
  }

  @Test
  void letsOnlyOneOfManyClaimADelivery() throws Exception {
    confirmed("ada@example.org");
    StoredEdition edition = published();
    Addressee addressee = only(edition);
    Callable<Boolean> claim = () -> deliveries.claim(edition.edition(), addressee, Token.random());
    int claimed = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> claim).toList())) {
        claimed += one.get() ? 1 : 0;
      }
    }

    assertThat(claimed).isEqualTo(1);
  }

  @Test
  void keepsTheFirstEditionOfAWeekAsItWas() {
    StoredEdition first = published();
    clock.advance(Duration.ofHours(1));
    Digest other = new World().compose("2026-W15");
    editions.keepFirst(other, new DigestRenderer(SITE).render(other));

    assertThat(editions.find(Edition.parse("2026-W15"))).isEqualTo(Optional.of(first));
    assertThat(editions.list(10))
        .containsExactly(
            new EditionStore.Summary(
                first.edition(), first.mail().subject(), 4, first.composedAt()));
    assertThat(editions.find(Edition.parse("2026-W16"))).isEmpty();
  }

  private StoredEdition published() {
    Digest digest = Worlds.busyWeek().compose("2026-W15");
    return editions.keepFirst(digest, new DigestRenderer(SITE).render(digest));
  }

  private Addressee only(StoredEdition edition) {
    List<Addressee> due = deliveries.due(edition, "", 10);
    assertThat(due).hasSize(1);
    return due.getFirst();
  }
}
