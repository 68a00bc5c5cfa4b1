// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

/** What became of an attempt to send an edition. */
public sealed interface MailRun {

  Edition edition();

  /**
   * It went to all who were due, or until the mail server could not be reached.
   *
   * @param sent accepted by the mail server
   * @param retrying to be tried again later
   * @param failed given up
   * @param inDoubt of which it is not known whether they went out, including those that an earlier
   *     run left behind; not sent again
   */
  record Done(Edition edition, int sent, int retrying, int failed, int inDoubt)
      implements MailRun {}

  /** Nothing was sent. */
  record Refused(Edition edition, String why) implements MailRun {}
}
