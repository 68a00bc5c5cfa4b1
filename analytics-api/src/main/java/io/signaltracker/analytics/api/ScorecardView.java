// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.story.Call;
import io.signaltracker.indexer.story.Scorecard;
import io.signaltracker.indexer.story.TrackRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's track record, as a whole, by speaker and by topic, and the calls that it was counted
 * from, newest first.
 */
@Schema(name = "Scorecard")
public record ScorecardView(
    @JsonProperty("source_id") String sourceId,
    RecordView all,
    List<PartView> speakers,
    List<PartView> topics,
    List<CallView> calls) {

  private static final int MOST_CALLS = 200;

  /**
   * How right somebody was.
   *
   * @param n calls in stories that are resolved
   * @param open calls in stories that are not
   * @param provisional whether n is below 10
   * @param hitRate 0 to 1; null where n is 0
   * @param brier 0 is best; null where n is 0
   * @param medianLeadHours before the reveal, of right calls; null where there are none
   */
  @Schema(name = "TrackRecord")
  public record RecordView(
      int n,
      int open,
      boolean provisional,
      @JsonProperty("hit_rate") @Nullable Double hitRate,
      @Nullable Double brier,
      @JsonProperty("median_lead_hours") @Nullable Double medianLeadHours,
      int retractions) {

    static RecordView of(TrackRecord record) {
      return new RecordView(
          record.n(),
          record.open(),
          record.isProvisional(),
          record.hitRate(),
          record.brier(),
          hours(record.medianLead()),
          record.retractions());
    }
  }

  /** The record of one author or holder, or on one topic. */
  @Schema(name = "TrackRecordPart")
  public record PartView(String name, @JsonUnwrapped RecordView record) {

    static PartView of(Scorecard.Part part) {
      return new PartView(part.name(), RecordView.of(part.record()));
    }
  }

  /**
   * What one speaker said of one candidate in one story.
   *
   * @param right null while the story is open
   * @param leadHours before the reveal; null unless right
   */
  @Schema(name = "Call")
  public record CallView(
      String story,
      String speaker,
      String topic,
      String org,
      String status,
      Instant at,
      @JsonProperty("evidence_id") String evidenceId,
      @Nullable Boolean right,
      @JsonProperty("lead_hours") @Nullable Double leadHours,
      boolean retracted) {

    static CallView of(Call call) {
      return new CallView(
          call.storyId(),
          call.speaker(),
          call.topic(),
          call.org(),
          Vocabulary.word(call.status()),
          call.at(),
          call.evidenceId(),
          call.rightOrWrong(),
          hours(call.lead()),
          call.retracted());
    }
  }

  static ScorecardView of(Scorecard card) {
    return new ScorecardView(
        card.sourceId(),
        RecordView.of(card.all()),
        card.speakers().stream().map(PartView::of).toList(),
        card.topics().stream().map(PartView::of).toList(),
        card.calls().stream().limit(MOST_CALLS).map(CallView::of).toList());
  }

  private static @Nullable Double hours(@Nullable Duration duration) {
    return duration == null ? null : duration.toMinutes() / 60.0;
  }
}
