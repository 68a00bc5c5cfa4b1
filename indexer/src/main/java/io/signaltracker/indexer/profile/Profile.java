// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.profile;

import io.signaltracker.indexer.board.Boards.Standing;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entity, as of a moment.
 *
 * @param id for addresses
 * @param type null where no register has it and it is neither a subject nor a maker
 * @param owner whom the register says it belongs to; null for nobody
 * @param names what it is called, with the dated ones first, by date
 * @param of what is said of it: claims with it as their subject, newest first
 * @param about what is tied to it: claims with it as their object, newest first
 * @param stories newest evidence first
 * @param standings of its own models, or of itself, on all boards, best rank first
 */
public record Profile(
    String id,
    String name,
    @Nullable EntityType type,
    @Nullable String owner,
    List<Naming> names,
    List<ClaimEvidence> of,
    List<ClaimEvidence> about,
    List<Story> stories,
    List<Standing> standings) {

  public Profile {
    names = List.copyOf(names);
    of = List.copyOf(of);
    about = List.copyOf(about);
    stories = List.copyOf(stories);
    standings = List.copyOf(standings);
  }

  /**
   * One name and since when it is known to be one.
   *
   * @param since null for a name that the register has had from the start
   * @param from the board, catalogue or source that says so; "register"
   * @param claimId the claim that says so; null for a name that is just written
   * @param status of that claim
   */
  public record Naming(
      String name,
      @Nullable Instant since,
      String from,
      @Nullable String claimId,
      @Nullable ClaimStatus status) {}
}
