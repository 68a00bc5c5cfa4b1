// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final String OPEN =
      """
      04-01 board:arena ENTER Codename
      04-02 community:forum/anna: Codename developed_by Umbra SPECULATED
      04-03 community:forum/anna: Codename developed_by Umbra DENIED
      04-03 community:forum/ben: Codename developed_by Acme SPECULATED
      04-04 news:wire/insiders: Codename developed_by Acme REPORTED
      04-05 news:wire/Ann Lee: Codename developed_by Umbra DENIED
      04-06 community:forum/ben: Codename developed_by Acme REPORTED
      """;

  private static final String REVEALED =
      OPEN
          + """
          04-08 vendor:acme-blog@Acme/Acme: Codename developed_by Acme CONFIRMED
          04-09 community:forum/cy: Codename developed_by Acme REPORTED
          """;

  private static List<Call> calls(String lines) {
    var organisations = Episode.organisations();
    StoryEvidence evidence =
        StoryBook.partition(Episode.of(lines), List.of(), organisations).getFirst();
    return Calls.of(StoryFold.fold(evidence, organisations), evidence, organisations);
  }

  @Test
  void judgesWhatWasSaidBeforeTheRevealByTheSurestWord() {
    assertThat(calls(REVEALED))
        .extracting(
            Call::speaker, Call::org, call -> call.status().name(), Call::rightOrWrong, Call::lead)
        .containsExactly(
            tuple("anna", "Umbra", "SPECULATED", false, null),
            tuple("ben", "Acme", "REPORTED", true, Duration.ofDays(5)),
            tuple("wire", "Acme", "REPORTED", true, Duration.ofDays(4)),
            tuple("Ann Lee", "Umbra", "DENIED", true, null));
  }

  @Test
  void judgesNobodyWhileTheQuestionIsOpen() {
    assertThat(calls(OPEN)).hasSize(4).extracting(Call::rightOrWrong).containsOnlyNulls();
  }

  @Test
  void countsNoWordOfTheOwnersOwnNotEvenAsAForumHasIt() {
    String relayed = "04-06 community:forum/Umbra: Codename developed_by Umbra DENIED\n";
    assertThat(calls(OPEN + relayed)).isEqualTo(calls(OPEN));
  }

  @Test
  void knowsWhatWasTakenBackAndOnWhichTrackTheModelStands() {
    assertThat(calls(OPEN)).extracting(Call::retracted).containsExactly(true, false, false, false);
    assertThat(calls(OPEN)).extracting(Call::topic).containsOnly("main");
  }

  @Test
  void countsRatesErrorsAndLeads() {
    TrackRecord record = TrackRecord.of(calls(REVEALED));
    assertThat(record.n()).isEqualTo(4);
    assertThat(record.hitRate()).isEqualTo(0.75);
    // Said 0.4, 0.8, 0.8 and 0.05; true were 0, 1, 1 and 0.
    assertThat(record.brier()).isCloseTo((0.16 + 0.04 + 0.04 + 0.0025) / 4, within(1e-9));
    assertThat(record.medianLead()).isEqualTo(Duration.ofDays(4).plusHours(12));
    assertThat(record.retractions()).isEqualTo(1);
    assertThat(record.isProvisional()).isTrue();
  }

  @Test
  void givesNoRateWhereNothingIsResolved() {
    TrackRecord record = TrackRecord.of(calls(OPEN));
    assertThat(record.n()).isZero();
    assertThat(record.open()).isEqualTo(4);
    assertThat(record.hitRate()).isNull();
    assertThat(record.brier()).isNull();
    assertThat(record.medianLead()).isNull();
  }

  @Test
  void partsAScorecardBySpeakerAndTopic() {
    Scorecard card = Scorecard.of("forum", calls(REVEALED));
    assertThat(card.speakers())
        .extracting(Scorecard.Part::name)
        .containsExactly("Ann Lee", "anna", "ben", "wire");
    assertThat(card.topics()).extracting(Scorecard.Part::name).containsExactly("main");
  }
}
