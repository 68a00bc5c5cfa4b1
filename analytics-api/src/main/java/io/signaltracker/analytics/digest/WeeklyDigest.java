// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Clock;

/**
 * What a schedule calls, as often as it likes: publishes the edition of the last complete week once
 * and sends it to all who did not get it yet. The week comes from the calendar and not from the
 * time of the call, so that a late or doubled call changes nothing. Thread-safe.
 */
public final class WeeklyDigest {

  private final DigestComposer composer;
  private final DigestRenderer renderer;
  private final EditionStore editions;
  private final DigestMailer mailer;
  private final Clock clock;

  public WeeklyDigest(
      DigestComposer composer,
      DigestRenderer renderer,
      EditionStore editions,
      DigestMailer mailer,
      Clock clock) {
    this.composer = composer;
    this.renderer = renderer;
    this.editions = editions;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** The last complete week. Weeks that were missed before it are not sent any more. */
  public MailRun run() {
    return run(Edition.completeAt(clock.instant()), false);
  }

  /**
   * One week.
   *
   * @param force whether a human wants it sent although its week is long over
   */
  public MailRun run(Edition edition, boolean force) {
    if (clock.instant().isBefore(edition.to())) {
      return new MailRun.Refused(
          edition, "The week " + edition + " is not over before " + edition.to());
    }
    return mailer.send(published(edition), force);
  }

  private StoredEdition published(Edition edition) {
    return editions
        .find(edition)
        .orElseGet(() -> {
          Digest digest = composer.compose(edition);
          return editions.keepFirst(digest, renderer.render(digest));
        });
  }
}
